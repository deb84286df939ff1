import { compilePatterns } from '../match/index.ts'
import { troubleAt } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import { checkPage } from './check.ts'
import { type Folder, listPages, listPractice } from './folder.ts'
import { listEntries } from './lists.ts'
import { type Page, type PageFile, readPage } from './page.ts'
import { patternsOf } from './patterns.ts'
import type { Known } from './references.ts'
import type { PageKind } from './schema.ts'
import { ofKind, type PageValue } from './values.ts'

/** The pages that are well made, and all that is amiss with the others. */
export type Loaded = { pages: Page[]; troubles: Trouble[] }

/**
 * Reads a folder of pages; they may name what is in `base`. A page with troubles is left out; all troubles of all pages
 * are told at once, a folder that can't be opened among them.
 */
export async function loadPages(root: string, base: readonly PageValue[] = []): Promise<Loaded> {
  const folder = await listPages(root)
  const loaded = readPages(folder.files, base)
  return { pages: loaded.pages, troubles: [...folder.troubles, ...loaded.troubles] }
}

/** Reads the pages for practice in a folder of rules; what they name must be in `base`. */
export async function loadPractice(root: string, base: readonly PageValue[]): Promise<Loaded> {
  const folder = await listPractice(root)
  const loaded = readPages(folder.files, base)
  return { pages: loaded.pages, troubles: [...folder.troubles, ...loaded.troubles] }
}

/** As `loadPages`, for pages already at hand. They may name what is in `base`: the built-in pages. */
export function readPages(files: Folder['files'], base: readonly PageValue[] = []): Loaded {
  const readings = files.map(readPage)
  const read = readings.flatMap(({ page }) => page ?? [])
  const known = knownNames(files, read, base)
  const lists = Object.fromEntries([...base, ...read].flatMap(listEntries))
  const malformed = patternTroubles(read, lists)
  const judged = read.map(page => ({
    page,
    troubles: [...checkPage(page, known), ...(malformed.get(page) ?? [])],
  }))
  return {
    pages: judged.filter(({ troubles }) => troubles.length === 0).map(({ page }) => page),
    troubles: [
      ...readings.flatMap(({ troubles }) => troubles),
      ...judged.flatMap(({ troubles }) => troubles),
    ],
  }
}

function knownNames(files: readonly PageFile[], read: readonly Page[], base: readonly PageValue[]): Known {
  const ids = (kind: PageKind) =>
    new Set([...base, ...files].filter(page => page.kind === kind).map(({ id }) => id))
  const rules = ofKind([...base, ...read], 'rule')
  return {
    rule: ids('rule'),
    move: ids('move'),
    playbook: ids('playbook'),
    list: ids('list'),
    concern: new Set(rules.map(({ value }) => value.concern)),
    category: new Set(rules.map(({ category }) => category)),
  }
}

/** Compiles every pattern of every page by itself, so that each trouble can be traced to its place. */
function patternTroubles(
  pages: readonly Page[],
  lists: Readonly<Record<string, readonly string[]>>,
): Map<Page, Trouble[]> {
  const all = pages.flatMap(page => patternsOf(page).map(({ pattern, path }) => ({ page, pattern, path })))
  const owners = all.map(({ pattern }, index) => ({ id: String(index), match: [pattern] }))
  const told = new Map<Page, Trouble[]>()
  for (const { owner, role, title, help, offset } of compilePatterns(owners, lists).troubles) {
    const found = role === 'list' ? undefined : all[Number(owner)]
    if (!found) continue
    const { page, path } = found
    const [start, end] = page.at(path)
    const from = Math.min(start + offset, end - 1)
    told.set(page, [...(told.get(page) ?? []), troubleAt('page-pattern', title, page, [from, end], help)])
  }
  return told
}
