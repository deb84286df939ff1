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
  /** For each target: probability = 1 / (1 + exp(−(slope × score + spread × ln(sentences) + offset))). */
  slope: readonly number[]
  spread: readonly number[]
  offset: readonly number[]
  /** For each target: the probability from which on the training data say yes. */
  threshold: readonly number[]
}

/** A table as it is shipped: for each feature only its hash, base64 of int32. */
export type CompactTable = Omit<TableData, 'features'> & { hashes: string }

/** Leaves out the names of the features, which nobody reads at run time. */
export function compactTable({ features, ...rest }: TableData): CompactTable {
  const hashes = Int32Array.from(features, hashOfFeature)
  return { ...rest, hashes: Buffer.from(hashes.buffer).toString('base64') }
}

/** A table ready for use: an open-addressing hash table of the features; a slot holds a hash and, after it, a row. */
export type Table = Omit<TableData, 'features' | 'weights'> & {
  weights: Int8Array
  slots: Int32Array
  /** The number of slots, a power of two, less one. */
  mask: number
}

/** Opens a shipped table. */
export function openTable({ hashes, weights, ...rest }: CompactTable): Table {
  const read = new Int32Array(bytesOf(hashes))
  const size = 2 ** Math.ceil(Math.log2(read.length * 2 + 2))
  const table = {
    ...rest,
    weights: new Int8Array(bytesOf(weights)),
    slots: new Int32Array(size * 2).fill(-1),
    mask: size - 1,
  }
  for (let row = 0; row < read.length; row++) {
    let slot = read[row]! & table.mask
    while (table.slots[slot * 2 + 1] !== -1) slot = (slot + 1) & table.mask
    table.slots[slot * 2] = read[row]!
    table.slots[slot * 2 + 1] = row
  }
  return table
}

function bytesOf(base64: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(base64, 'base64')).buffer
}

/** The row of the feature with this hash, or -1. */
export function rowOf({ slots, mask }: Table, hash: number): number {
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = slots[slot * 2 + 1]!
    if (row === -1 || slots[slot * 2] === hash) return row
  }
}
