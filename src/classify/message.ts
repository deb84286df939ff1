import type { Reply } from '../types.ts'
import { eachOfTerm, eachOfWords, hashOfFeature, kinds, nameOf } from './features.ts'
import { mannerOf } from './manner.ts'
import { type Unit, unitsOf } from './units.ts'

/** A message as the classifier sees it: its words, and signs that stand for it as a whole. */
export type Seen = { units: readonly Unit[]; signs: readonly string[] }

/** What the classifier sees in a customer's message. `cues` names what patterns have found in it: `anger/0`. */
export function seenIn(message: Reply, cues: Iterable<string>): Seen {
  const units = message.sentences.flatMap(sentence => unitsOf(message, sentence))
  const signs = [
    ...[...cues].map(cue => `${kinds.cue} ${cue}`),
    ...mannerOf(message.text).map(sign => `${kinds.manner} ${sign}`),
  ]
  return { units, signs }
}

type See = (hash: number, name: () => string) => void

/** Calls `see` with each feature of a message's words. Pairs of words suffice: messages are long, and say much twice. */
export function eachOfMessage(units: readonly Unit[], see: See) {
  for (const { term } of units) eachOfTerm(term, see)
  eachOfWords(units, (hash, kind, from, to) => {
    if (kind === 'pair') see(hash, () => nameOf(kind, units, from, to))
  })
}

/** Calls `see` with each feature of a message: of its words, then its signs. */
export function eachSeen({ units, signs }: Seen, see: See) {
  eachOfMessage(units, see)
  for (const sign of signs) see(hashOfFeature(sign), () => sign)
}
