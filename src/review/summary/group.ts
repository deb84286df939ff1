import type { ReplyReport, VerdictName } from '../../types.ts'
import type { Tally } from './interval.ts'
import { rowOf, type Table, table } from './table.ts'

/** How often each verdict fell on one move. Only the first two enter a score. */
export type VerdictCount = Record<VerdictName, number>

/**
 * How often one rule fired: places, replies with at least one, places that a person disputed, and what it cost: points
 * it took off the scores at the most, in hundredths.
 */
export type RuleCount = { findings: number; replies: number; disputed: number; cost: number }

/** What a set of replies comes to. Whole numbers only, so that adding is exact in any order. */
export type Group = {
  replies: number
  /** Replies that no error stands in. */
  ready: number
  score: Tally
  categories: Table<Tally>
  /** On moves that a playbook asks for, and on those that it only recommends. */
  verdicts: Table<VerdictCount>
  extras: Table<VerdictCount>
  rules: Table<RuleCount>
}

/** A group without replies. */
export function emptyGroup(): Group {
  return {
    replies: 0,
    ready: 0,
    score: { n: 0, sum: 0, squares: 0 },
    categories: table(),
    verdicts: table(),
    extras: table(),
    rules: table(),
  }
}

/** One reply as a group of its own. `disputed` tells which of its findings a person disagreed with. */
export function groupOf(report: ReplyReport, disputed: (rule: string) => boolean = () => false): Group {
  const group = { ...emptyGroup(), replies: 1, ready: report.score.ready ? 1 : 0 }
  group.score = tally(report.score.value)
  for (const { name, value } of report.score.categories) group.categories[name] = tally(value)
  for (const { rule } of report.findings) {
    const count = rowOf(group.rules, rule, noFindings)
    count.findings += 1
    if (disputed(rule)) count.disputed += 1
  }
  for (const [rule, cost] of costs(report)) {
    const count = group.rules[rule]
    if (count) count.cost += cost
  }
  for (const { move, verdict, required } of report.verdicts) {
    const counts = required === 'required' ? group.verdicts : group.extras
    rowOf(counts, move, noVerdicts)[verdict] += 1
  }
  return group
}

/** What each term of the score's sum took off the score, in hundredths of a point. */
function costs({ score: { categories, terms } }: ReplyReport): [rule: string, cost: number][] {
  const weights = new Map(categories.map(({ name, weight }) => [name, weight]))
  const whole = categories.reduce((sum, { weight }) => sum + weight, 0) || 1
  return terms.flatMap(({ rule, category, points }) =>
    rule === undefined ? [] : [[rule, Math.round((points * (weights.get(category) ?? 0) * 100) / whole)]],
  )
}

const noFindings = (): RuleCount => ({ findings: 0, replies: 1, disputed: 0, cost: 0 })

const noVerdicts = (): VerdictCount => ({ delivered: 0, missed: 0, 'no opportunity': 0, 'cannot tell': 0 })

/** Adds `more` into `group`, which is changed and returned: the one place that adds. */
export function addGroup(group: Group, more: Group): Group {
  group.replies += more.replies
  group.ready += more.ready
  addCounts(group.score, more.score)
  addEach(group.categories, more.categories)
  addEach(group.verdicts, more.verdicts)
  addEach(group.extras, more.extras)
  addEach(group.rules, more.rules)
  return group
}

/** One whole-number score as a tally. */
export function tally(value: number): Tally {
  const whole = Math.round(value)
  return { n: 1, sum: whole, squares: whole * whole }
}

function addEach<T extends Record<string, number>>(into: Table<T>, more: Table<T>): void {
  for (const [name, counts] of Object.entries(more)) {
    const present = into[name]
    if (present) addCounts(present, counts)
    else into[name] = { ...counts }
  }
}

function addCounts(into: Record<string, number>, more: Record<string, number>): void {
  for (const [key, count] of Object.entries(more)) into[key] = (into[key] ?? 0) + count
}
