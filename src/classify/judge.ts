import type { Reply, Span } from '../types.ts'
import type { Model } from './model.ts'
import { type Unit, unitsOf } from './units.ts'
import { contributions, probability, share, weigh } from './weigh.ts'

/** What the classifier thinks of one sentence, for one concern or move. */
export type Opinion = {
  /** Index of the sentence. */
  sentence: number
  /** A concern or a move of the labelling guidelines. */
  target: string
  /** How likely, 0…1. */
  p: number
  /** The words that spoke for it most, as one stretch of the reply's text. */
  span: Span
}

/**
 * The concerns and moves that the classifier sees in a reply, sentence by sentence, in the order of the text: those
 * whose probability reaches their threshold. Signatures and quoted history are not judged.
 */
export function judgeSentences(reply: Reply, { sentences: table, sentenceWords: words }: Model): Opinion[] {
  const opinions: Opinion[] = []
  const judged = [...reply.sentences.entries()].filter(
    ([, { part }]) => part !== 'signature' && part !== 'history',
  )
  for (const [index, sentence] of judged) {
    const units = unitsOf(reply, sentence)
    const sums = weigh(units, table, words)
    for (const [at, target] of table.targets.entries()) {
      const p = probability(sums[at]! * share(units.length), judged.length, table, at)
      if (p < table.threshold[at]!) continue
      const span = strongest(units, contributions(units, at, table, words))
      opinions.push({ sentence: index, target, p, span })
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
