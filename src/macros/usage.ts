import type { ReplyReport } from '../types.ts'

/** How often a macro is used, where its export tells. */
export function usageOf({ draft }: ReplyReport): number | undefined {
  const { usage, usage_30d, usage_7d } = draft.fields ?? {}
  const count = Number(usage ?? usage_30d ?? usage_7d)
  return Number.isFinite(count) ? count : undefined
}

/** Replies as they should be worked on: what is used most comes first; without figures, the order of the input. */
export function byUsage(replies: readonly ReplyReport[]): readonly ReplyReport[] {
  if (!replies.some(reply => usageOf(reply) !== undefined)) return replies
  return replies.toSorted((a, b) => (usageOf(b) ?? -1) - (usageOf(a) ?? -1))
}
