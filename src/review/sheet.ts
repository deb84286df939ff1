import { type Delivery, deliveries, type Lesson, lessonsOf, strengthsOf, TOO_FEW } from './lessons.ts'
import type { Period, Quote, Summary } from './summary/summary.ts'

/** What one agent is told: what to keep, what to do next, and the agent's own words for both. */
export type Sheet = {
  agent: string
  replies: number
  period: Period | null
  strengths: { delivery: Delivery; quotes: readonly Quote[] }[]
  lesson?: Lesson & { quotes: readonly Quote[] }
}

/** A sheet for each agent with enough replies to tell, by name; `few` are the others. No one is compared with another. */
export function sheetsOf(
  summary: Summary,
  teaches: (rule: string) => boolean,
): { sheets: Sheet[]; few: { agent: string; replies: number }[] } {
  const agents = Object.entries(summary.groups.agent ?? {})
    .filter(([agent]) => agent !== '')
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  const sheets = agents.flatMap(([agent, group]): Sheet[] => {
    if (group.replies < TOO_FEW) return []
    const own = summary.examples[agent] ?? {}
    const quotes = (of: string) => (own[of]?.entries ?? []).map(({ value }) => value)
    const made = new Map(deliveries(group.verdicts).map(delivery => [delivery.move, delivery]))
    const strengths = strengthsOf(group, summary.total)
      .slice(0, 2)
      .flatMap(move => {
        const delivery = made.get(move)
        return delivery ? [{ delivery, quotes: quotes(move) }] : []
      })
    const [lesson] = lessonsOf(group, teaches)
    const next = lesson && { lesson: { ...lesson, quotes: quotes(lesson.rule) } }
    return [{ agent, replies: group.replies, period: summary.period, strengths, ...next }]
  })
  const few = agents.flatMap(([agent, { replies }]) => (replies < TOO_FEW ? [{ agent, replies }] : []))
  return { sheets, few }
}
