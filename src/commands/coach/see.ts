import { seeWith } from '../../coach/see.ts'
import type { See } from '../../coach/state.ts'
import { applied, type Session } from '../session.ts'

/** The linter as the coach sees it, with the settings in force. */
export function seeIn(session: Session): See {
  const { rules, ruleset } = applied(session.ruleset, session.run.rules)
  return seeWith(ruleset, { rules, weights: session.run.weights, model: session.model })
}

/** The entries that say something. */
export function given<T extends Record<string, string | undefined>>(
  entries: T,
): Partial<Record<keyof T, string>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value)) as Partial<
    Record<keyof T, string>
  >
}
