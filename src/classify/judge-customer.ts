import type { Reply } from '../types.ts'
import type { Model } from './model.ts'
import { unitsOf } from './units.ts'
import { probability, weigh } from './weigh.ts'

/** What the classifier thinks of a customer's message; probabilities 0…1. */
export type CustomerOpinion = {
  complaint: number
  angry: number
  /** How likely each scenario of the guidelines is, the likeliest first. */
  scenarios: readonly { scenario: string; p: number }[]
}

/** Reads a customer's message (parsed like a reply) as a whole. */
export function judgeCustomer(
  message: Reply,
  { message: table, messageWords: words }: Model,
): CustomerOpinion {
  const units = message.sentences.flatMap(sentence => unitsOf(message, sentence))
  const sums = weigh(units, table, words)
  const p = (target: string) => {
    const at = table.targets.indexOf(target)
    return probability(sums[at]!, units.length, 1, table, at)
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
