import type { Dimension, Scorecard } from './judge/ruleset.ts'
import { SpanSet } from './parse/span-set.ts'
import type { Finding, MoveFound, Reply, Score, ScoreTerm } from './types.ts'

/** What a score is made from. */
export type Scored = {
  reply: Reply
  findings: readonly Finding[]
  moves: readonly MoveFound[]
  /** Whether the case calls for an apology. */
  apologyDue: boolean
}

/**
 * The scorecard of a reply. Every dimension starts at 100 and loses the points of its findings, two of a rule at the
 * most; the value is their weighted mean. Only what is sure counts, nothing is added for extras, and every step is a
 * term, so that a person can redo the sum. `weights` by dimension's name stand in for the scorecard's own.
 */
export function score(of: Scored, card: Scorecard, weights: Readonly<Record<string, number>> = {}): Score {
  const terms = [...findingTerms(of.findings, card), ...balanceTerms(of, card)]
  const categories = card.dimensions.map(({ name, weight }) => {
    const lost = terms.filter(term => term.category === name).reduce((sum, { points }) => sum + points, 0)
    return { name, weight: weights[name] ?? weight, value: Math.max(0, 100 - lost) }
  })
  const whole = categories.reduce((sum, { weight }) => sum + weight, 0)
  const earned = categories.reduce((sum, { weight, value }) => sum + weight * value, 0)
  return {
    value: whole > 0 ? Math.round(earned / whole) : 100,
    ready: !of.findings.some(({ severity, sure }) => sure && severity === 'error'),
    categories,
    terms,
    ...(of.apologyDue ? { apology: apologyQuality(of, card) } : {}),
  }
}

function findingTerms(findings: readonly Finding[], card: Scorecard): ScoreTerm[] {
  const counted = new Map<string, number>()
  return findings.flatMap(({ rule, category, severity, sure, message }) => {
    const before = counted.get(rule) ?? 0
    if (!sure || before >= card.cap) return []
    counted.set(rule, before + 1)
    return [
      {
        category: dimensionOf(rule, category, card.dimensions),
        reason: message,
        rule,
        points: card.points[severity],
      },
    ]
  })
}

function dimensionOf(rule: string, category: string, dimensions: readonly Dimension[]): string {
  const own = dimensions.find(({ rules }) => rules.includes(rule))
  return (
    (own ?? dimensions.find(({ categories }) => categories.includes(category)) ?? dimensions.at(-1))?.name ??
    ''
  )
}

/** A reply that spends more words on feeling than on help loses a little (E10). */
function balanceTerms({ reply, moves }: Scored, { balance }: Scorecard): ScoreTerm[] {
  const feeling = wordsIn(reply, moves, balance.feeling)
  if (feeling === 0 || feeling <= wordsIn(reply, moves, balance.solution)) return []
  return [{ category: balance.dimension, reason: balance.reason, points: balance.points }]
}

/** Words in the sentences that hold one of the moves. */
function wordsIn(reply: Reply, moves: readonly MoveFound[], names: readonly string[]): number {
  const of = moves.filter(({ move, is }) => names.includes(move) || (is !== undefined && names.includes(is)))
  const spans = new SpanSet()
  for (const { span } of of) spans.add(span)
  return reply.sentences
    .filter(({ start, end }) => spans.meets([start, end]))
    .reduce((sum, { from, to }) => sum + to - from, 0)
}

/** 0 to 10: the parts of a good apology that are there, less the points of an apology that takes itself back (E1). */
function apologyQuality({ moves, findings }: Scored, card: Scorecard): NonNullable<Score['apology']> {
  const parts = card.apology.map(({ part, moves: names, points }) => {
    const strength = Math.max(
      0,
      ...moves.filter(({ move }) => names.includes(move)).map(found => found.strength),
    )
    return { part, points: points * strength, of: points }
  })
  const spoilt = findings.some(({ concern, sure }) => sure && concern === card.nonApology.concern)
  const lost = spoilt ? [{ part: card.nonApology.concern, points: -card.nonApology.points, of: 0 }] : []
  const sum = [...parts, ...lost].reduce((total, { points }) => total + points, 0)
  return { value: Math.min(10, Math.max(0, sum)), parts: [...parts, ...lost] }
}
