import { hashOfFeature } from './features.ts'

/** A linear model as it is stored: readable features, and for each a row of int8 weights, one a target. */
export type TableData = {
  targets: readonly string[]
  /** A letter for the kind, then the terms: `p we be`. In the order of the rows. */
  features: readonly string[]
  /** Base64 of the int8 weights, row by row. */
  weights: string
  /** For each target: what one step of a weight is worth, and the score that every text begins with. */
  scale: readonly number[]
  bias: readonly number[]
  /** For each target: probability = 1 / (1 + exp(−(slope × score + offset))). */
  slope: readonly number[]
  offset: readonly number[]
  /** For each target: the probability from which on the training data say yes. */
  threshold: readonly number[]
}

/** A table ready for use: an open-addressing hash of the features, whose slots give rows. */
export type Table = Omit<TableData, 'features' | 'weights'> & {
  weights: Int8Array
  slots: Int32Array
  hashes: Int32Array
  mask: number
}

/** Opens a stored table; costs about a millisecond for ten thousand features. */
export function openTable(data: TableData): Table {
  const { features, weights, ...rest } = data
  const size = 2 ** Math.ceil(Math.log2(features.length * 2 + 2))
  const table = {
    ...rest,
    weights: Int8Array.from(Buffer.from(weights, 'base64')),
    slots: new Int32Array(size).fill(-1),
    hashes: new Int32Array(size),
    mask: size - 1,
  }
  for (const [row, feature] of features.entries()) {
    const hash = hashOfFeature(feature)
    let slot = hash & table.mask
    while (table.slots[slot] !== -1) slot = (slot + 1) & table.mask
    table.slots[slot] = row
    table.hashes[slot] = hash
  }
  return table
}

/** The row of the feature with this hash, or -1. */
export function rowOf({ slots, hashes, mask }: Table, hash: number): number {
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = slots[slot]!
    if (row === -1 || hashes[slot] === hash) return row
  }
}
