import type { ReplyReport } from '../types.ts'
import { valueIn } from './dimensions.ts'
import { momentOf } from './when.ts'

/** Which replies a review looks at. */
export type Filter = {
  /** Dimension and the value that it must have. */
  where: readonly { dimension: string; value: string }[]
  /** The first and the last moment, in milliseconds since 1970. */
  from?: number
  to?: number
}

/** Whether the filter lets a reply through; one without a date is not between two dates. */
export function isWanted({ where, from, to }: Filter, report: ReplyReport): boolean {
  const matches = where.every(({ dimension, value }) => valueIn(dimension, report) === value)
  if (!matches || (from === undefined && to === undefined)) return matches
  const at = momentOf(report.draft.date ?? '')?.toMillis()
  return at !== undefined && at >= (from ?? -Infinity) && at <= (to ?? Infinity)
}
