import { place } from '../parse/place.ts'
import type { Draft, Finding, Fix, Reply, Span } from '../types.ts'
import { fill, type Issue } from './issue.ts'
import { byGravity } from './severity.ts'

/** Gives an issue its words and its place in the source file. */
export function findingOf(reply: Pick<Reply, 'draft' | 'text'>, issue: Issue): Finding {
  const { rule, severity, sure, span, args } = issue
  const { id, category, concern, instead } = rule
  return {
    rule: id,
    category,
    concern,
    severity,
    sure,
    message: fill(rule.message, args),
    why: issue.why ?? rule.why,
    instead,
    try: issue.try ?? rule.try,
    actual: span ? shown(reply, issue, span) : '',
    ...(span ? { span, ...place(reply.draft, span) } : {}),
    fixes: issue.fixes.map(fix => placedFix(reply.draft, fix)),
  }
}

/** The words that a finding speaks of; what is private stands as its rule has masked it. */
function shown(reply: Pick<Reply, 'text'>, { rule, args }: Issue, span: Span): string {
  const words = reply.text.slice(...span)
  return rule.category === 'privacy' ? (args.match ?? words) : words
}

/** The order in which findings are told: as the words stand, what concerns the whole reply last, the graver first. */
export function byPlace(a: Finding, b: Finding): number {
  const [left, right] = [a.span?.[0] ?? Number.POSITIVE_INFINITY, b.span?.[0] ?? Number.POSITIVE_INFINITY]
  if (left !== right) return left < right ? -1 : 1
  return byGravity(a.severity, b.severity) || (a.rule < b.rule ? -1 : 1)
}

/** A fix has a place only where the source holds the very words: markup or escapes between them make it unsafe. */
function placedFix(draft: Draft, fix: Fix): Fix {
  const at = place(draft, fix.range)
  return at && sourceOf(draft, [at.start.offset, at.end.offset]) === draft.text.slice(...fix.range)
    ? { ...fix, ...at }
    : fix
}

function sourceOf(draft: Draft, span: Span): string {
  return draft.source.text.slice(...span)
}
