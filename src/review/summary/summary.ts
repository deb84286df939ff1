import type { ReplyReport, Result } from '../../types.ts'
import { addGroup, emptyGroup, type Group, groupOf } from './group.ts'
import { type Keepers, keep, lowestKey, mergeKeepers, noKeepers, shuffledKey } from './keepers.ts'
import { rowOf, type Table, table } from './table.ts'

/** A reply as a report shows it: enough to open the case, nothing that a summary should not carry. */
export type Excerpt = {
  path: string
  id: string
  line: number | null
  agent: string | null
  score: number
  text: string
  findings: readonly { rule: string; start: number; end: number }[]
  /** The steps of its score, so that a person can redo it. */
  sum: {
    categories: readonly { name: string; weight: number; value: number }[]
    terms: readonly { category: string; rule: string | null; points: number }[]
  }
}

/** A few words of an agent's own, as an example of a rule or a move. */
export type Quote = {
  path: string
  id: string
  line: number | null
  text: string
  start: number
  end: number
}

/** A row that could not be reviewed, and why. */
export type LeftOut = { path: string; line: number | null; reason: string }

/**
 * What a review comes to. It is small whatever was read, and merging is exact: any order and any split of the same
 * replies gives the same bytes (`toBytes`).
 */
export type Summary = {
  version: 1
  /** Fingerprints of what judged: summaries made by different rules or scorecards are not added up. */
  ruleset: string
  scorecard: string
  total: Group
  /** By dimension (`agent`, `week`, …) and value. */
  groups: Table<Table<Group>>
  worst: Keepers<Excerpt>
  sample: Table<Keepers<Excerpt>>
  /** By agent, then by rule or move: some of the agent's own sentences. */
  examples: Table<Table<Keepers<Quote>>>
  /** The first and the last day of the replies, as ISO dates; null where no reply has a date. */
  period: Period | null
  leftOut: { reasons: Table<number>; first: Keepers<LeftOut> }
}

export type Period = { first: string; last: string }

/** How a review was asked to look at the replies. */
export type Plan = {
  ruleset: string
  scorecard: string
  by: readonly string[]
  seed: string
  /** How many replies to keep as examples: the worst of all, and a random few for each value of `sampleBy`. */
  worst: number
  sample: number
  sampleBy: string
  /** Sentences kept of one agent for one rule or move. */
  examples: number
  /** Whether agents go by pseudonyms. */
  anonymise?: boolean
}

/** A review that has seen nothing yet. */
export function emptySummary(plan: Plan): Summary {
  return {
    version: 1,
    ruleset: plan.ruleset,
    scorecard: plan.scorecard,
    total: emptyGroup(),
    groups: table(),
    worst: noKeepers(plan.worst),
    sample: table(),
    examples: table(),
    period: null,
    leftOut: { reasons: table(), first: noKeepers(100) },
  }
}

/** What a fold needs to know of one reply: its report, its value in every dimension, and how to quote it. */
export type Seen = {
  report: ReplyReport
  values: Readonly<Record<string, string>>
  disputed?: (rule: string) => boolean
  excerpt: () => Excerpt
  /** The day it was sent, where known. */
  day?: string
  agent?: string
  /** What the reply is an example of (rules and moves), and how to quote it. */
  examples?: readonly { of: string; quote: () => Quote }[]
}

/** Adds one reply to the summary, which is changed and returned. */
export function addReply(summary: Summary, seen: Seen, plan: Plan): Summary {
  const one = groupOf(seen.report, seen.disputed)
  addGroup(summary.total, one)
  for (const dimension of plan.by) {
    const groups = rowOf(summary.groups, dimension, () => table<Group>())
    addGroup(rowOf(groups, seen.values[dimension] ?? '', emptyGroup), one)
  }
  const { path, id, line = '' } = seen.report
  const name = `${path}\u0000${id}\u0000${line}`
  summary.worst = keep(summary.worst, lowestKey(seen.report.score.value, plan.seed, name), seen.excerpt)
  if (plan.sample > 0) {
    const value = seen.values[plan.sampleBy] ?? ''
    const kept = summary.sample[value] ?? noKeepers<Excerpt>(plan.sample)
    summary.sample[value] = keep(kept, shuffledKey(plan.seed, name), seen.excerpt)
  }
  if (plan.examples > 0 && seen.examples?.length) {
    const own = rowOf(summary.examples, seen.agent ?? '', () => table<Keepers<Quote>>())
    for (const { of, quote } of seen.examples)
      own[of] = keep(own[of] ?? noKeepers(plan.examples), shuffledKey(plan.seed, `${of}\u0000${name}`), quote)
  }
  if (seen.day) summary.period = both(summary.period, { first: seen.day, last: seen.day })
  return summary
}

/** The shortest period that holds both. */
function both(one: Period | null, other: Period | null): Period | null {
  if (!one || !other) return one ?? other
  const [first = ''] = [one.first, other.first].sort()
  const [, last = ''] = [one.last, other.last].sort()
  return { first, last }
}

/** Notes a row that was left out: every one is counted, the first hundred are kept by place. */
export function addLeftOut(summary: Summary, row: LeftOut): Summary {
  const { leftOut } = summary
  leftOut.reasons[row.reason] = (leftOut.reasons[row.reason] ?? 0) + 1
  const place = `${row.path}\u0000${String(row.line ?? 0).padStart(12, '0')}`
  leftOut.first = keep(leftOut.first, place, () => row)
  return summary
}

/** Adds two summaries up. Refused where they were judged by different rules or scorecards. */
export function mergeSummaries(one: Summary, other: Summary): Result<Summary> {
  for (const part of ['ruleset', 'scorecard'] as const) {
    if (one[part] !== other[part]) return { ok: false, trouble: unlike(part) }
  }
  const groups: Summary['groups'] = table()
  for (const dimension of Object.keys({ ...one.groups, ...other.groups })) {
    groups[dimension] = mergeGroups(one.groups[dimension] ?? {}, other.groups[dimension] ?? {})
  }
  const examples = table(one.examples)
  for (const [agent, own] of Object.entries(other.examples))
    examples[agent] = mergeKept(examples[agent] ?? table(), own)
  const reasons = table(one.leftOut.reasons)
  for (const [reason, count] of Object.entries(other.leftOut.reasons)) {
    reasons[reason] = (reasons[reason] ?? 0) + count
  }
  return {
    ok: true,
    value: {
      ...one,
      total: addGroup(addGroup(emptyGroup(), one.total), other.total),
      groups,
      worst: mergeKeepers(one.worst, other.worst),
      sample: mergeKept(one.sample, other.sample),
      examples,
      period: both(one.period, other.period),
      leftOut: { reasons, first: mergeKeepers(one.leftOut.first, other.leftOut.first) },
    },
  }
}

function mergeKept<T>(one: Table<Keepers<T>>, other: Table<Keepers<T>>): Table<Keepers<T>> {
  const merged = table(one)
  for (const [name, kept] of Object.entries(other)) {
    merged[name] = merged[name] ? mergeKeepers(merged[name], kept) : kept
  }
  return merged
}

function mergeGroups(one: Table<Group>, other: Table<Group>): Table<Group> {
  const merged = table<Group>()
  for (const groups of [one, other]) {
    for (const [value, group] of Object.entries(groups)) {
      addGroup(rowOf(merged, value, emptyGroup), group)
    }
  }
  return merged
}

/** The summary as JSON with sorted keys, so that equal summaries are equal files. */
export function toBytes(summary: Summary): string {
  return `${JSON.stringify(sorted(summary))}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return table(...entries.map(([key, inner]) => ({ [key]: sorted(inner) })))
}

function unlike(part: 'ruleset' | 'scorecard') {
  return {
    code: `other-${part}`,
    title: `These summaries were made with different ${part === 'ruleset' ? 'rules' : 'scorecards'}, so their figures do not add up`,
    help: `Review the older replies again with the present ${part}, then merge; or compare the two instead of merging them.`,
    exit: 2 as const,
  }
}
