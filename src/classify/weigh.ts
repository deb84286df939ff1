import { eachOfWord, eachOfWords } from './features.ts'
import { rowOf, type Table } from './table.ts'
import type { Term } from './terms.ts'
import type { Unit } from './units.ts'

/** The weights of the features within each word, summed; kept because words repeat. */
export type WordWeights = WeakMap<Term, Int32Array>

/** For each target of the table, the sum of the weights of all features of the units. */
export function weigh(units: readonly Unit[], table: Table, words: WordWeights): Int32Array {
  const count = table.targets.length
  const sums = new Int32Array(count)
  for (const { term } of units) {
    const of = weightsOfWord(term, table, words)
    for (let target = 0; target < count; target++) sums[target]! += of[target]!
  }
  eachOfWords(units, hash => addRow(sums, table, hash))
  return sums
}

/** For each target, the sum of the weights of features, each of which counts once however often it occurs. */
export function weighOnce(hashes: ReadonlySet<number>, table: Table): Int32Array {
  const sums = new Int32Array(table.targets.length)
  for (const hash of hashes) addRow(sums, table, hash)
  return sums
}

function addRow(sums: Int32Array, table: Table, hash: number) {
  const row = rowOf(table, hash)
  if (row === -1) return
  const { weights } = table
  const count = sums.length
  const from = row * count
  for (let target = 0; target < count; target++) sums[target]! += weights[from + target]!
}

function weightsOfWord(term: Term, table: Table, words: WordWeights): Int32Array {
  const known = words.get(term)
  if (known) return known
  const sums = new Int32Array(table.targets.length)
  eachOfWord(term, hash => addRow(sums, table, hash))
  words.set(term, sums)
  return sums
}

/** How much a feature counts in a text of so many units: long texts have many. */
export function share(units: number): number {
  return 1 / Math.sqrt(units + 10)
}

/**
 * The probability of a target, given the sum of its weights over a text, each as it counts there. The more sentences a
 * reply has, the higher the best of them scores by chance.
 */
export function probability(
  sum: number,
  sentences: number,
  { bias, scale, slope, spread, offset }: Table,
  target: number,
): number {
  const score = bias[target]! + sum * scale[target]!
  const odds = slope[target]! * score + spread[target]! * Math.log(sentences) + offset[target]!
  return 1 / (1 + Math.exp(-odds))
}

/** What each unit contributed to a target; a feature of several words is shared among them. */
export function contributions(
  units: readonly Unit[],
  target: number,
  table: Table,
  words: WordWeights,
): number[] {
  const count = table.targets.length
  const shares = units.map(({ term }) => weightsOfWord(term, table, words)[target]!)
  eachOfWords(units, (hash, _kind, from, to) => {
    const row = rowOf(table, hash)
    if (row === -1) return
    const each = table.weights[row * count + target]! / (to - from + 1)
    for (let at = from; at <= to; at++) shares[at]! += each
  })
  return shares
}
