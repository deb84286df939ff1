import { bindings, editingKeys } from './keys.ts'
import { type Para, plainPage } from './page.ts'
import type { Dialog } from './state.ts'

/** The words that the explain page shows of a rule. */
export type Explain = (rule: string, width: number) => string

/** The page that a dialog shows and that can be scrolled; null for those that ask something. */
export function dialogPage(dialog: Dialog, explain: Explain, width: number): readonly Para[] | null {
  switch (dialog.kind) {
    case 'explain':
      return plainPage(explain(dialog.rule, width))
    case 'keys':
      return [...bindings, ...editingKeys].map(({ key, does }) => ({ text: `${key.padEnd(COLUMN)} ${does}` }))
    case 'recover':
      return plainPage(dialog.text)
    default:
      return null
  }
}

const COLUMN = 19
