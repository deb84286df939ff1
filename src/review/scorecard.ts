import type { ReplyReport, Score } from '../types.ts'

/** One line of a team's scorecard: what it asks for, and how much it weighs. */
export type CardCategory = {
  name: string
  weight: number
  /** Moves to deliver; one without opportunity counts neither way. */
  moves?: readonly string[]
  /** Rules, and categories of rules, none of which may find anything. */
  rules?: readonly string[]
  categories?: readonly string[]
  /** A fault here takes the whole score. */
  critical?: boolean
}

/** A team's own scorecard; from `passing` on a reply passes. */
export type TeamScorecard = { categories: readonly CardCategory[]; passing?: number }

/** A score from which a reply passes where a scorecard names none. */
const PASSING = 80

/**
 * The score of a reply by a team's scorecard. A category is worth the share of its checks that are passed; one without
 * any check to make is left out of both sums, of points and of weights. Pure; every step is a term.
 */
export function scoreBy(
  { categories, passing = PASSING }: TeamScorecard,
  report: Pick<ReplyReport, 'verdicts' | 'findings'>,
): Score {
  const made = categories.flatMap(category => {
    const checks = checksOf(category, report)
    return checks.length === 0 ? [] : [{ category, checks }]
  })
  const results = made.map(({ category: { name, weight }, checks }) => {
    const passed = checks.filter(check => check.passed).length
    return { name, weight, value: Math.round((100 * passed) / checks.length) }
  })
  const failed = made.some(({ category, checks }) => category.critical && checks.some(check => !check.passed))
  const whole = results.reduce((sum, { weight }) => sum + weight, 0)
  const earned = results.reduce((sum, { weight, value }) => sum + weight * value, 0)
  const value = failed ? 0 : whole > 0 ? Math.round(earned / whole) : 100
  const terms = made.flatMap(({ category, checks }) =>
    checks
      .filter(check => !check.passed)
      .map(({ reason, rule }) => ({ category: category.name, reason, rule, points: 100 / checks.length })),
  )
  return { value, ready: !failed && value >= passing, categories: results, terms }
}

type Check = { passed: boolean; reason: string; rule?: string }

function checksOf(
  { moves = [], rules = [], categories = [] }: CardCategory,
  { verdicts, findings }: Pick<ReplyReport, 'verdicts' | 'findings'>,
): Check[] {
  const asked = verdicts.filter(
    ({ move, verdict }) => moves.includes(move) && (verdict === 'delivered' || verdict === 'missed'),
  )
  const delivered = asked.map(({ move, verdict, rule }): Check => {
    const passed = verdict === 'delivered'
    return { passed, reason: move, ...(passed ? {} : { rule }) }
  })
  if (rules.length + categories.length === 0) return delivered
  const found = findings.find(
    ({ rule, category, sure }) => sure && (rules.includes(rule) || categories.includes(category)),
  )
  return [...delivered, { passed: found === undefined, reason: found?.rule ?? 'rules', rule: found?.rule }]
}
