import type { Opinion } from '../classify/index.ts'
import type { MoveFound, Reply, Span } from '../types.ts'
import type { Issue } from './issue.ts'
import { lookups } from './lookups.ts'
import { overlap } from './precedence.ts'
import type { Ruleset } from './ruleset.ts'
import { issueAt } from './words.ts'

/** A hint interrupts the writer, so it must be likely; on real replies, weaker ones are wrong more often than right. */
const worthAHint = 0.7

/**
 * What only the classifier sees, as hints: a concern in a sentence where no rule of that concern speaks, told under the
 * page of kind `opinion` that the concern has.
 */
export function opinionIssues(
  reply: Reply,
  opinions: readonly Opinion[],
  issues: readonly Issue[],
  ruleset: Ruleset,
): Issue[] {
  const pages = lookups(ruleset).opinions
  return opinions.flatMap(({ target, p, span, sentence }) => {
    const rule = pages.get(target)
    if (!rule || p < worthAHint || told(target, rangeOf(reply, sentence), issues)) return []
    return [{ ...issueAt(reply, rule, wholeWords(reply.text, span)), sure: false }]
  })
}

/** A move on the classifier's word alone only spares the writer a reminder, so less will do. */
const convinced = 0.6

/** Moves that stand in so few forms that patterns see them all. */
const spelt: ReadonlySet<string> = new Set(['greeting-name'])

/** Moves that only the classifier sees; they count as made, but not for sure. */
export function opinionMoves(
  reply: Reply,
  opinions: readonly Opinion[],
  found: readonly MoveFound[],
  ruleset: Ruleset,
): MoveFound[] {
  const names = lookups(ruleset).moveNames
  const made = new Set(found.filter(({ strength }) => strength === 1).flatMap(({ move, is }) => [move, is]))
  const seen = opinions.filter(
    ({ target, p }) => p >= convinced && names.has(target) && !made.has(target) && !spelt.has(target),
  )
  return seen.map(({ target, span }) => ({
    move: target,
    strength: 1,
    sure: false,
    actual: reply.text.slice(...span),
    span,
  }))
}

/** The classifier counts `'ll` and `m` as words; a reader wants the whole of them. */
function wholeWords(text: string, [start, end]: Span): Span {
  let from = start
  while (from > 0 && /[\p{L}\p{N}'’]/u.test(text[from - 1]!)) from--
  return [from, end]
}

function told(concern: string, range: Span, issues: readonly Issue[]): boolean {
  return issues.some(
    ({ rule, span }) => rule.concern === concern && span !== undefined && overlap(span, range),
  )
}

function rangeOf(reply: Reply, sentence: number): Span {
  const { start, end } = reply.sentences[sentence]!
  return [start, end]
}
