import type { Span } from '../types.ts'
import type { Issue } from './issue.ts'
import type { Precedence } from './ruleset.ts'
import { byGravity } from './severity.ts'

/**
 * One finding per cause. Where two rules speak of the same words, the table says which is the more specific; two rules
 * of one concern on the same words are one cause, too, and so are two hits of one rule. A rule that speaks of the whole
 * reply gives way to any rule that the table sets over it.
 */
export function onePerCause(
  issues: readonly Issue[],
  table: ReadonlyMap<string, ReadonlySet<string>>,
): Issue[] {
  const ranked = [...issues].sort(
    (a, b) =>
      Number(b.sure) - Number(a.sure) ||
      byGravity(a.severity, b.severity) ||
      length(b.span) - length(a.span) ||
      (a.rule.id < b.rule.id ? -1 : 1),
  )
  const kept: Issue[] = []
  for (const issue of ranked) {
    const silenced = issues.some(other => table.get(other.rule.id)?.has(issue.rule.id) && meet(other, issue))
    if (!silenced && !kept.some(other => sameCause(other, issue))) kept.push(issue)
  }
  return kept
}

/** The precedence table, ready to be asked. */
export function precedenceTable(rows: readonly Precedence[]): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>()
  for (const { rule, over } of rows) table.set(rule, new Set([...(table.get(rule) ?? []), ...over]))
  return table
}

function meet(winner: Issue, loser: Issue): boolean {
  return loser.span === undefined || (winner.span !== undefined && overlap(winner.span, loser.span))
}

function sameCause(a: Issue, b: Issue): boolean {
  if (a.span === undefined || b.span === undefined) return false
  return (a.rule.id === b.rule.id || a.rule.concern === b.rule.concern) && overlap(a.span, b.span)
}

/** Whether two half-open ranges share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

function length(span: Span | undefined): number {
  return span === undefined ? 0 : span[1] - span[0]
}
