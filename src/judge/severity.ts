import type { Raise } from '../ruleset/ruleset.ts'
import type { Severity } from '../types.ts'
import { holds, type Situation } from './situation.ts'

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
