import type { Reply, Span } from '../types.ts'
import type { Model } from './model.ts'
import { type Unit, unitsOf } from './units.ts'
import { contributions, probability, weigh } from './weigh.ts'

/** What the classifier thinks of one sentence, for one concern or move. */
export type Opinion = {
  /** Index of the sentence. */
  sentence: number
  /** A concern or a move of the labelling guidelines. */
  target: string
  /** How likely, 0…1. */
  p: number
  /** Whether `p` reaches the target's threshold. */
  holds: boolean
  /** The words that spoke for it most, as one stretch of the reply's text. */
  span: Span
}

/** Below this nobody need know. */
const worthTelling = 0.2

/**
 * The concerns and moves that the classifier sees in a reply, sentence by sentence, in the order of the text; those of
 * a probability under 0.2 are left out. Signatures and quoted history are not judged.
 */
export function judgeSentences(reply: Reply, { sentences: table, sentenceWords: words }: Model): Opinion[] {
  const opinions: Opinion[] = []
  for (const [index, sentence] of reply.sentences.entries()) {
    if (sentence.part === 'signature' || sentence.part === 'history') continue
    const units = unitsOf(reply, sentence)
    const sums = weigh(units, table, words)
    for (const [at, target] of table.targets.entries()) {
      const p = probability(sums[at]!, units.length, table, at)
      if (p < worthTelling) continue
      const span = strongest(units, contributions(units, at, table, words))
      opinions.push({ sentence: index, target, p, holds: p >= table.threshold[at]!, span })
    }
  }
  return opinions
}

/** The stretch of units with the greatest sum. */
function strongest(units: readonly Unit[], weights: readonly number[]): Span {
  let best = { sum: Number.NEGATIVE_INFINITY, from: 0, to: 0 }
  let from = 0
  let sum = 0
  for (const [at, weight] of weights.entries()) {
    if (sum <= 0) {
      from = at
      sum = 0
    }
    sum += weight
    if (sum > best.sum) best = { sum, from, to: at }
  }
  return [units[best.from]!.start, units[best.to]!.end]
}
