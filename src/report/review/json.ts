import { lessonsOf } from '../../review/lessons.ts'
import type { Summary } from '../../review/summary/summary.ts'
import type { ReviewLook } from './index.ts'
import { figureRows } from './rows.ts'
import { teaches } from './words.ts'

/** The figures of a review as one object: the whole, what to coach next, every figure, what was left out. */
export function reviewJson(summary: Summary, { words }: ReviewLook): string {
  const { ruleset, scorecard, period, total, leftOut, worst, sample } = summary
  return JSON.stringify(
    {
      version: 1,
      ruleset,
      scorecard,
      period,
      replies: total.replies,
      lessons: lessonsOf(total, teaches(words)),
      figures: figureRows(summary),
      worst: worst.entries.map(({ value }) => value),
      sample: Object.values(sample).flatMap(({ entries }) => entries.map(({ value }) => value)),
      leftOut: { reasons: leftOut.reasons, first: leftOut.first.entries.map(({ value }) => value) },
    },
    null,
    2,
  )
}

/** Every figure as a line of JSON. */
export function reviewJsonl(summary: Summary): string {
  return figureRows(summary)
    .map(row => `${JSON.stringify(row)}\n`)
    .join('')
}
