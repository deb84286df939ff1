import type { See } from '../../coach/state.ts'
import { lint } from '../../lint.ts'
import { parse } from '../../parse/index.ts'
import { sourceText } from '../../read/lines.ts'
import { applied, type Session } from '../session.ts'

/** The linter as the coach sees it, with the settings in force. */
export function seeWith(session: Session): See {
  const { rules, ruleset } = applied(session.ruleset, session.run.rules)
  const options = { rules, weights: session.run.weights, model: session.model }
  return (text, about) => {
    const reply = parse({
      path: 'draft',
      id: '1',
      text,
      source: sourceText('draft', text),
      marks: [],
      ...given(about),
    })
    return { reply, report: lint(reply, ruleset, options) }
  }
}

/** The entries that say something. */
export function given<T extends Record<string, string | undefined>>(
  entries: T,
): Partial<Record<keyof T, string>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value)) as Partial<
    Record<keyof T, string>
  >
}
