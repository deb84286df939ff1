import type { Severity } from '../types.ts'
import type { Issue } from './issue.ts'
import type { Raise } from './ruleset.ts'
import { applies, holds, type Situation } from './situation.ts'

const rank: Record<Severity, number> = { info: 0, warning: 1, error: 2 }

/** Compares severities, the graver first. */
export function byGravity(a: Severity, b: Severity): number {
  return rank[b] - rank[a]
}

/** The severity of this case: that of the first condition which holds, else the usual one. */
export function severityHere(
  of: { id?: string; severity: Severity; raise?: readonly Raise[] },
  here: Situation,
): Severity {
  return of.raise?.find(raise => holds(raise.when, here, of.id))?.to ?? of.severity
}

/**
 * The issues that count in this case, each as grave as it is here: rules about words that have no place in the case
 * fall away, a playbook's forbidden rules weigh what it says, and the settings have the last word.
 */
export function settled(
  issues: readonly Issue[],
  here: Situation,
  settings: Readonly<Record<string, Severity | 'off'>> = {},
): Issue[] {
  return issues.flatMap(issue => {
    const { rule } = issue
    const setting = settings[rule.id]
    if (setting === 'off' || (!aboutWhole.has(rule.kind) && !applies(rule, here))) return []
    const usual = aboutWhole.has(rule.kind) ? issue.severity : severityHere(rule, here)
    return [{ ...issue, severity: setting ?? forbiddenHere(rule.id, usual, here) }]
  })
}

/** Kinds whose issues are made with the case in view and need no second look. */
const aboutWhole: ReadonlySet<string> = new Set(['missing', 'order', 'forbidden'])

/** What a playbook forbids is at least a warning in its cases. */
function forbiddenHere(rule: string, usual: Severity, { playbook }: Situation): Severity {
  const forbidden = playbook?.forbidden.find(({ name }) => name === rule)
  if (!forbidden) return usual
  const floor = forbidden.severity ?? 'warning'
  return byGravity(floor, usual) < 0 ? floor : usual
}
