/**
 * Keeps the `limit` entries with the lowest keys. Since which entries stay depends on their keys alone, any order
 * and any split of the input keeps the same ones: the way to sample and to list the worst that can be merged.
 */
export type Keepers<T> = { limit: number; entries: readonly Kept<T>[] }
export type Kept<T> = { key: string; value: T }

/** Keepers without entries. */
export function noKeepers<T>(limit: number): Keepers<T> {
  return { limit, entries: [] }
}

/** The same keepers with one more entry offered; equal keys are kept once. */
export function keep<T>(keepers: Keepers<T>, key: string, value: () => T): Keepers<T> {
  const { limit, entries } = keepers
  const last = entries.at(-1)
  if (limit === 0 || (entries.length === limit && last && key >= last.key)) return keepers
  const at = entries.findIndex(entry => entry.key >= key)
  const index = at < 0 ? entries.length : at
  if (entries[index]?.key === key) return keepers
  const next = [...entries.slice(0, index), { key, value: value() }, ...entries.slice(index)]
  return { limit, entries: next.slice(0, limit) }
}

/** Both keepers' entries, the lowest keys first, cut at the smaller limit. */
export function mergeKeepers<T>(one: Keepers<T>, other: Keepers<T>): Keepers<T> {
  const limit = Math.min(one.limit, other.limit)
  const merged = other.entries.reduce((all, entry) => keep(all, entry.key, () => entry.value), {
    ...one,
    limit: Math.max(one.limit, other.limit),
  })
  return { limit, entries: merged.entries.slice(0, limit) }
}

/** A key that puts entries in a random order decided by `seed` and `id` alone (FNV-1a, 2 × 32 bits, then mixed). */
export function shuffledKey(seed: string, id: string): string {
  return hash(`${seed}\u0000${id}`, 0x811c9dc5) + hash(`${id}\u0000${seed}`, 0x01000193)
}

/** A key that puts low whole numbers (0 … 999,999) first, ties in the order of `shuffledKey`. */
export function lowestKey(value: number, seed: string, id: string): string {
  return String(Math.round(value)).padStart(6, '0') + shuffledKey(seed, id)
}

function hash(text: string, start: number): string {
  let state = start
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  }
  state ^= state >>> 16
  state = Math.imul(state, 0x85ebca6b)
  state ^= state >>> 13
  state = Math.imul(state, 0xc2b2ae35)
  return ((state ^ (state >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
