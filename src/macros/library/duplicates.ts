import { wordsOf } from '../../fingerprint.ts'
import type { Draft } from '../../types.ts'

/** Two macros that say nearly the same; `share` is the part of their word triples that both have. */
export type Duplicate = { draft: Draft; of: Draft; share: number }

/** From this share on, two macros are one with a word changed. */
const enough = 0.8
/** Shorter macros than this are greetings and closings, which may well be alike. */
const fewestWords = 12
/** Rows in a band and bands: texts of a share of 0.8 meet in a band almost always, those of 0.5 seldom. */
const rows = 4
const bands = 12
/** Of macros that are all alike, each is compared with the first few alone, so that the work stays linear. */
const mostInBucket = 4

/** Each macro that says nearly the same as an earlier one, and which. Linear in the size of the library (MinHash). */
export function nearDuplicates(drafts: readonly Draft[]): Duplicate[] {
  const buckets = new Map<string, { draft: Draft; shingles: ReadonlySet<number> }[]>()
  return drafts.flatMap((draft): Duplicate[] => {
    const words = wordsOf(draft.text)
    if (words.length < fewestWords) return []
    const one = { draft, shingles: shinglesOf(words) }
    let best: Duplicate | undefined
    for (const key of bandsOf(one.shingles)) {
      const bucket = buckets.get(key) ?? []
      for (const other of bucket) {
        if (other.draft.path === draft.path && other.draft.id === draft.id) continue
        const share = shareOf(one.shingles, other.shingles)
        if (share >= enough && share > (best?.share ?? 0)) best = { draft, of: other.draft, share }
      }
      if (bucket.length < mostInBucket) buckets.set(key, [...bucket, one])
    }
    return best ? [best] : []
  })
}

/** Hashes of all runs of three words. */
function shinglesOf(words: readonly string[]): Set<number> {
  const shingles = new Set<number>()
  for (let at = 0; at + 3 <= words.length; at++) shingles.add(hash(words.slice(at, at + 3).join(' ')))
  return shingles
}

/** The keys under which texts that are much alike meet. */
function bandsOf(shingles: ReadonlySet<number>): string[] {
  const least = new Uint32Array(rows * bands).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let index = 0; index < least.length; index++) {
      const value = Math.imul(shingle ^ (index * 0x9e3779b1), 0x85ebca6b + 2 * index) >>> 0
      const mixed = (value ^ (value >>> 15)) >>> 0
      if (mixed < least[index]!) least[index] = mixed
    }
  }
  return Array.from(
    { length: bands },
    (_, band) => `${band}:${least.slice(band * rows, (band + 1) * rows).join()}`,
  )
}

function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const shingle of a) if (b.has(shingle)) both++
  return both / (a.size + b.size - both || 1)
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
