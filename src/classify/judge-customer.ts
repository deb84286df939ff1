import type { Reply } from '../types.ts'
import { hashOfFeature } from './features.ts'
import { eachOfMessage, seenIn } from './message.ts'
import type { Model } from './model.ts'
import { probability, share, weighOnce } from './weigh.ts'

/** What the classifier thinks of a customer's message; probabilities 0…1. */
export type CustomerOpinion = {
  complaint: number
  angry: number
  /** How likely each scenario of the guidelines is, the likeliest first. */
  scenarios: readonly { scenario: string; p: number }[]
}

/** Reads a customer's message (parsed like a reply) as a whole, with the names of the cues that patterns found in it. */
export function judgeCustomer(
  message: Reply,
  cues: Iterable<string>,
  { message: table }: Model,
): CustomerOpinion {
  const { units, signs } = seenIn(message, cues)
  const words = new Set<number>()
  eachOfMessage(units, hash => words.add(hash))
  const byWords = weighOnce(words, table)
  const bySigns = weighOnce(new Set(signs.map(hashOfFeature)), table)
  const p = (target: string) => {
    const at = table.targets.indexOf(target)
    const sum = byWords[at]! * share(units.length) + bySigns[at]!
    return probability(sum, 1, table, at)
  }
  const scenarios = table.targets
    .filter(target => target !== 'complaint' && target !== 'angry')
    .map(scenario => ({ scenario, p: p(scenario) }))
  return {
    complaint: p('complaint'),
    angry: p('angry'),
    scenarios: scenarios.sort((a, b) => b.p - a.p),
  }
}
