import { type CodeRule, codeHits, type Hit, measured } from '../match/index.ts'
import type { Reply, Span } from '../types.ts'
import { hitsByOwner } from './hits.ts'
import type { Issue } from './issue.ts'
import { lookups } from './lookups.ts'
import type { Rule, Ruleset } from './ruleset.ts'

/** What the rules about words say, before anything is known of the case. */
export function wordIssues(reply: Reply, hits: readonly Hit[], ruleset: Ruleset): Issue[] {
  const byOwner = hitsByOwner(hits)
  return lookups(ruleset).rulesOwning.flatMap(({ rule, owner }) => {
    const own = byOwner.get(owner) ?? []
    switch (rule.kind) {
      case 'measure':
        return tooLong(reply, rule)
      case 'count':
        return tooMany(reply, rule, own)
      case 'code':
        return codeIssues(reply, rule, ruleset.code[rule.id])
      default:
        return own
          .filter(hit => !(rule.unlessTheirs && isTheirs(reply, hit)))
          .map(hit => hitIssue(reply, rule, hit))
    }
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
  if (hits.length <= limit) return []
  const first = [...hits].sort((a, b) => a.span[0] - b.span[0])[limit]
  if (!first) return []
  const args = { count: String(hits.length), limit: String(limit) }
  return [issueAt(reply, rule, first.span, args)]
}

function tooLong(reply: Reply, rule: Rule): Issue[] {
  const { measure, limit = 0 } = rule
  if (measure === undefined) return []
  return measured(reply, measure, limit).map(({ span, value }) =>
    issueAt(reply, rule, span, { count: String(value), limit: String(limit) }),
  )
}

/** A code rule says where; a hit without a place means the whole reply. */
function codeIssues(reply: Reply, rule: Rule, find: CodeRule | undefined): Issue[] {
  if (!find) return []
  return codeHits(reply, find).map(({ span, args = {}, fixes = [] }) =>
    span === undefined
      ? { rule, severity: rule.severity, sure: rule.sure, args, fixes }
      : { ...issueAt(reply, rule, span, args), fixes },
  )
}

/** A hit of a pattern, with what is to be written instead where the page says so. */
function hitIssue(reply: Reply, rule: Rule, { pattern, span }: Hit): Issue {
  const to = rule.swaps?.[pattern]
  if (to === undefined) return issueAt(reply, rule, span)
  return { ...issueAt(reply, rule, span, { to }), fixes: [{ range: span, text: to }] }
}

/** Whether the customer used these very words. */
function isTheirs({ text, draft }: Reply, { span }: Hit): boolean {
  return draft.customer?.toLowerCase().includes(text.slice(...span).toLowerCase()) ?? false
}

/** Words for a message: one line, and not so long that the message is lost behind them. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 48 ? line : `${line.slice(0, 45).trimEnd()}…`
}
