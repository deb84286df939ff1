import { hashOf } from './hash.ts'
import { stem } from './stem.ts'

/** A word or sign as features see it. */
export type Term = { text: string; stem: string; textHash: number; stemHash: number }

/** Terms met so far; emptied when full, so that a long batch stays small. */
const met = new Map<string, Term>()
const roomFor = 50_000

/** The term for a token's norm, a value's kind, or a sentence's end. */
export function termOf(text: string): Term {
  const known = met.get(text)
  if (known) return known
  if (met.size >= roomFor) met.clear()
  const short = stem(text)
  const term = { text, stem: short, textHash: hashOf(text), stemHash: hashOf(short) }
  met.set(text, term)
  return term
}
