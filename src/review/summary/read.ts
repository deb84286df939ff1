import { z } from 'zod'
import type { Summary } from './summary.ts'

const count = z.number().int().nonnegative()
const tally = z.object({ n: count, sum: z.number().int(), squares: z.number().int() })
const verdicts = z.record(
  z.string(),
  z.object({ delivered: count, missed: count, 'no opportunity': count, 'cannot tell': count }),
)
const group = z.object({
  replies: count,
  ready: count,
  score: tally,
  categories: z.record(z.string(), tally),
  verdicts,
  extras: verdicts,
  rules: z.record(
    z.string(),
    z.object({ findings: count, replies: count, disputed: count, cost: z.number().int() }),
  ),
})
const keepers = z.object({
  limit: count,
  entries: z.array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })),
})

const summary = z.object({
  version: z.literal(1),
  ruleset: z.string(),
  scorecard: z.string(),
  total: group,
  groups: z.record(z.string(), z.record(z.string(), group)),
  worst: keepers,
  sample: z.record(z.string(), keepers),
  examples: z.record(z.string(), z.record(z.string(), keepers)),
  period: z.object({ first: z.string(), last: z.string() }).nullable(),
  leftOut: z.object({ reasons: z.record(z.string(), count), first: keepers }),
})

/** The summary that a text holds; undefined where it holds none that this version can add up. */
export function summaryOf(text: string): Summary | undefined {
  try {
    // The schema checks; the value itself is kept, so that nothing gets lost on the way.
    const value: unknown = JSON.parse(text)
    return summary.safeParse(value).success ? (value as Summary) : undefined
  } catch {
    return undefined
  }
}
