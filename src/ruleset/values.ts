import type { z } from 'zod'
import type { PageKind, pages } from './schema.ts'

/** A checked page as plain data: what the build keeps of it, for reports and for a team's own folder to build on. */
export type PageValue<K extends PageKind = PageKind> = {
  [Kind in PageKind]: { kind: Kind; id: string; category: string; value: z.output<(typeof pages)[Kind]> }
}[K]

/** The pages of one kind. */
export function ofKind<K extends PageKind>(pages: readonly PageValue[], kind: K): PageValue<K>[] {
  return pages.filter((page): page is PageValue<K> & PageValue => page.kind === kind)
}

/** The data of a page, without the means to point into its file. */
export function dataOf({ kind, id, category, value }: PageValue): PageValue {
  return { kind, id, category, value } as PageValue
}
