import { eachOfWord, eachOfWords } from './features.ts'
import { rowOf, type Table } from './table.ts'
import type { Term } from './terms.ts'
import type { Unit } from './units.ts'

/** The weights of the features within each word, summed; kept because words repeat. */
export type WordWeights = WeakMap<Term, Int32Array>

/** For each target of the table, the sum of the weights of all features of the units. */
export function weigh(units: readonly Unit[], table: Table, words: WordWeights): Int32Array {
  const { weights } = table
  const count = table.targets.length
  const sums = new Int32Array(count)
  for (const { term } of units) {
    const of = weightsOfWord(term, table, words)
    for (let target = 0; target < count; target++) sums[target]! += of[target]!
  }
  eachOfWords(units, hash => {
    const row = rowOf(table, hash)
    if (row === -1) return
    const from = row * count
    for (let target = 0; target < count; target++) sums[target]! += weights[from + target]!
  })
  return sums
}

function weightsOfWord(term: Term, table: Table, words: WordWeights): Int32Array {
  const known = words.get(term)
  if (known) return known
  const count = table.targets.length
  const sums = new Int32Array(count)
  eachOfWord(term, hash => {
    const row = rowOf(table, hash)
    if (row === -1) return
    for (let target = 0; target < count; target++) sums[target]! += table.weights[row * count + target]!
  })
  words.set(term, sums)
  return sums
}

/** How much a feature counts in a text of so many units: long texts have many. */
export function share(units: number): number {
  return 1 / Math.sqrt(units + 10)
}

/** The probability of a target, given the sum of its weights over a text of so many units. */
export function probability(sum: number, units: number, table: Table, target: number): number {
  const score = table.bias[target]! + sum * table.scale[target]! * share(units)
  return 1 / (1 + Math.exp(-(table.slope[target]! * score + table.offset[target]!)))
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
