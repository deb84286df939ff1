import { hashOf, mix } from './hash.ts'
import type { Term } from './terms.ts'
import type { Unit } from './units.ts'

/**
 * The kinds of feature, by the letter that names them in the model: a word, a stem, three to five letters of a word;
 * two and three words or stems in a row; two stems with one or two between them. Of a whole message also: a cue that patterns have
 * found in it, and a sign of its manner.
 */
export const kinds = {
  word: 'w',
  words: 'v',
  stem: 's',
  pair: 'p',
  triple: 't',
  skip: 'k',
  leap: 'l',
  letters: 'c',
  cue: 'q',
  manner: 'm',
} as const
export type Kind = keyof typeof kinds

const seeds = Object.fromEntries(
  Object.entries(kinds).map(([kind, letter]) => [kind, hashOf(letter)]),
) as Readonly<Record<Kind, number>>

/** The hash of a feature as it is written in the model: `p we be`. */
export function hashOfFeature(feature: string): number {
  let hash = hashOf(feature, 0, 1)
  for (let from = 2; from <= feature.length; ) {
    const space = feature.indexOf(' ', from)
    const to = space < 0 ? feature.length : space
    hash = mix(hash, hashOf(feature, from, to))
    from = to + 1
  }
  return hash
}

/** Calls `see` with the word and its stem. */
export function eachOfTerm(term: Term, see: (hash: number, name: () => string) => void) {
  see(mix(seeds.word, term.textHash), () => `w ${term.text}`)
  see(mix(seeds.stem, term.stemHash), () => `s ${term.stem}`)
}

/** Calls `see` with each feature of a single word: the word, its stem, and runs of its letters. */
export function eachOfWord(term: Term, see: (hash: number, name: () => string) => void) {
  eachOfTerm(term, see)
  if (term.text.length < 4 || !/^[\p{L}\d]/u.test(term.text)) return
  const spelling = `_${term.text}_`
  for (let length = 3; length <= 5; length++)
    for (let at = 0; at + length <= spelling.length; at++) {
      const letters = spelling.slice(at, at + length)
      see(mix(seeds.letters, hashOf(letters)), () => `c ${letters}`)
    }
}

/** Calls `see` with each feature of several words, and the units that it begins and ends with. */
export function eachOfWords(
  units: readonly Unit[],
  see: (hash: number, kind: Kind, from: number, to: number) => void,
) {
  for (let at = 0; at + 1 < units.length; at++) {
    const one = units[at]!.term
    const two = units[at + 1]!.term
    const three = units[at + 2]?.term
    const four = units[at + 3]?.term
    const pair = mix(mix(seeds.pair, one.stemHash), two.stemHash)
    see(pair, 'pair', at, at + 1)
    see(mix(mix(seeds.words, one.textHash), two.textHash), 'words', at, at + 1)
    if (!three) continue
    see(mix(mix(mix(seeds.triple, one.stemHash), two.stemHash), three.stemHash), 'triple', at, at + 2)
    see(mix(mix(seeds.skip, one.stemHash), three.stemHash), 'skip', at, at + 2)
    if (four) see(mix(mix(seeds.leap, one.stemHash), four.stemHash), 'leap', at, at + 3)
  }
}

/** Calls `see` with each feature of a sentence. */
export function eachOfSentence(units: readonly Unit[], see: (hash: number, name: () => string) => void) {
  for (const { term } of units) eachOfWord(term, see)
  eachOfWords(units, (hash, kind, from, to) => see(hash, () => nameOf(kind, units, from, to)))
}

/** A feature as it is written in the model. */
export function nameOf(kind: Kind, units: readonly Unit[], from: number, to: number): string {
  const terms = units.slice(from, to + 1).map(unit => unit.term)
  const parts =
    kind === 'words'
      ? terms.map(term => term.text)
      : (kind === 'skip' || kind === 'leap' ? [terms[0]!, terms.at(-1)!] : terms).map(term => term.stem)
  return [kinds[kind], ...parts].join(' ')
}
