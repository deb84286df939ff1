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

/**
 * A table as it is shipped: for each feature only its hash, base64 of int32, and an open-addressing hash table of the
 * rows, base64 of uint16.
 */
export type CompactTable = Omit<TableData, 'features'> & { hashes: string; slots: string }

/** No row has this number: the slot is empty. */
const empty = 0xffff

/** Leaves out the names of the features, which nobody reads at run time; throws a RangeError where there are too many. */
export function compactTable({ features, ...rest }: TableData): CompactTable {
  if (features.length >= empty) throw new RangeError(`${features.length} features do not fit into the table`)
  const hashes = Int32Array.from(features, hashOfFeature)
  const slots = new Uint16Array(2 ** Math.ceil(Math.log2(hashes.length * 2 + 2))).fill(empty)
  for (const [row, hash] of hashes.entries()) {
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== empty) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = row
  }
  return { ...rest, hashes: base64Of(hashes), slots: base64Of(slots) }
}

function base64Of({ buffer }: Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>): string {
  return Buffer.from(buffer).toString('base64')
}

/** A table ready for use: by slot a row, by row its hash and its weights. */
export type Table = Omit<TableData, 'features' | 'weights'> & {
  weights: Int8Array
  hashes: Int32Array
  /** As many as a power of two. */
  slots: Uint16Array
}

/** Opens a shipped table. */
export function openTable({ hashes, slots, weights, ...rest }: CompactTable): Table {
  return {
    ...rest,
    weights: new Int8Array(bytesOf(weights)),
    hashes: new Int32Array(bytesOf(hashes)),
    slots: new Uint16Array(bytesOf(slots)),
  }
}

function bytesOf(base64: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(base64, 'base64')).buffer
}

/** The row of the feature with this hash, or -1. */
export function rowOf({ slots, hashes }: Table, hash: number): number {
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = slots[slot]!
    if (row === empty) return -1
    if (hashes[row] === hash) return row
  }
}
