import { SpanSets } from '../parse/span-set.ts'
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
  table: ReadonlyMap<string, readonly string[]>,
): Issue[] {
  const ranked = [...issues].sort(
    (a, b) =>
      Number(b.sure) - Number(a.sure) ||
      byGravity(a.severity, b.severity) ||
      length(b.span) - length(a.span) ||
      (a.rule.id < b.rule.id ? -1 : 1),
  )
  const spoken = new SpanSets()
  const rules = new Set<string>()
  for (const { rule, span } of issues) {
    rules.add(rule.id)
    if (span) spoken.add(rule.id, span)
  }
  const told = new SpanSets()
  return ranked.filter(({ rule, span }) => {
    const winners = table.get(rule.id) ?? []
    if (!span) return !winners.some(winner => rules.has(winner))
    if (winners.some(winner => spoken.meets(winner, span))) return false
    const causes = [`rule ${rule.id}`, `concern ${rule.concern}`]
    if (causes.some(cause => told.meets(cause, span))) return false
    for (const cause of causes) told.add(cause, span)
    return true
  })
}

/** For each rule those that stand over it. */
export function precedenceTable(rows: readonly Precedence[]): Map<string, readonly string[]> {
  const table = new Map<string, readonly string[]>()
  for (const { rule, over } of rows)
    for (const loser of over) table.set(loser, [...(table.get(loser) ?? []), rule])
  return table
}

/** Whether two half-open ranges share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

function length(span: Span | undefined): number {
  return span === undefined ? 0 : span[1] - span[0]
}
