import type { Hit } from '../match/index.ts'
import type { Rule, Ruleset } from '../ruleset/ruleset.ts'
import type { Reply, Span } from '../types.ts'
import type { Issue } from './issue.ts'

/** What rules say of the hits of their patterns, before anything is known of the case. */
export function wordIssues(reply: Reply, hits: readonly Hit[], ruleset: Ruleset): Issue[] {
  const byOwner = grouped(hits)
  return ruleset.rules.flatMap(rule => {
    const own = byOwner.get(`rule:${rule.id}`) ?? []
    if (own.length === 0) return []
    if (rule.kind === 'count') return tooMany(reply, rule, own)
    return own.map(hit => ({ ...issueAt(reply, rule, hit.span), ...swapOf(rule, hit) }))
  })
}

/** An issue of a rule at a range of the reply; `args` fill more holes of its message than {match}. */
export function issueAt(reply: Reply, rule: Rule, span: Span, args: Issue['args'] = {}): Issue {
  const match = shortened(reply.text.slice(...span))
  return { rule, severity: rule.severity, sure: rule.sure, span, args: { match, ...args }, fixes: [] }
}

/** One issue where a count passes its limit, at the first hit too many. */
function tooMany(reply: Reply, rule: Rule, hits: readonly Hit[]): Issue[] {
  const limit = rule.limit ?? 0
  const first = [...hits].sort((a, b) => a.span[0] - b.span[0])[limit]
  if (!first) return []
  const args = { count: String(hits.length), limit: String(limit) }
  return [issueAt(reply, rule, first.span, args)]
}

function swapOf(rule: Rule, hit: Hit): Partial<Issue> {
  const to = rule.swaps?.[hit.pattern]
  return to === undefined ? {} : { fixes: [{ range: hit.span, text: to }] }
}

function grouped(hits: readonly Hit[]): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.owner)
    if (group) group.push(hit)
    else groups.set(hit.owner, [hit])
  }
  return groups
}

/** Words for a message: one line, and not so long that the message is lost behind them. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 48 ? line : `${line.slice(0, 45).trimEnd()}…`
}
