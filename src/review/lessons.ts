import type { Group } from './summary/group.ts'
import { type Estimate, share } from './summary/interval.ts'

/** Fewer replies than this say nothing about whoever wrote them. */
export const TOO_FEW = 10

/** A habit worth changing: how many replies show it, and how many points of the mean score it costs at the most. */
export type Lesson = { rule: string; replies: number; share: Estimate; cost: number }

/** What would raise the score of these replies most, the dearest first; a habit is seen in two replies or more. */
export function lessonsOf({ replies, rules }: Group, teaches: (rule: string) => boolean): Lesson[] {
  return Object.entries(rules)
    .filter(([rule, count]) => count.replies > 1 && count.cost > 0 && teaches(rule))
    .map(([rule, count]) => ({
      rule,
      replies: count.replies,
      share: share(count.replies, replies)!,
      cost: count.cost / 100 / replies,
    }))
    .toSorted((a, b) => b.cost - a.cost || b.replies - a.replies || (a.rule < b.rule ? -1 : 1))
}

/** How often a move was delivered where it was asked for. */
export type Delivery = { move: string; estimate: Estimate }

/** Every move that had an opportunity in these replies, the least delivered first. */
export function deliveries(verdicts: Group['verdicts']): Delivery[] {
  return Object.entries(verdicts)
    .flatMap(([move, { delivered, missed }]) => {
      const estimate = share(delivered, delivered + missed)
      return estimate ? [{ move, estimate }] : []
    })
    .toSorted((a, b) => a.estimate.value - b.estimate.value || b.estimate.n - a.estimate.n)
}

/** Seen so often, a move is a habit. */
const HABIT = 3

/** The moves that somebody makes at least as reliably as all do together, those first that stand out most. */
export function strengthsOf(own: Group, all: Group): string[] {
  const usual = new Map(deliveries(all.verdicts).map(({ move, estimate }) => [move, estimate.value]))
  return deliveries(own.verdicts)
    .filter(({ estimate: { value, n } }) => value * n >= HABIT && value >= 0.5)
    .filter(({ move, estimate }) => estimate.value >= (usual.get(move) ?? 0))
    .map(({ move, estimate }) => ({ move, lead: estimate.low - (usual.get(move) ?? 0) }))
    .toSorted((a, b) => b.lead - a.lead || (a.move < b.move ? -1 : 1))
    .map(({ move }) => move)
}
