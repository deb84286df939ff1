import type { Code } from './code.ts'
import { mostWords } from './pattern/node.ts'
import { hasSymbol } from './vocabulary.ts'
import type { Words } from './words-of.ts'

/** The words from `base` on of the sentence `first`…`last`, as far as a match may reach. It moves with the search. */
export type Window = {
  words: Words
  lists: readonly Code[]
  first: number
  last: number
  base: number
  limit: number
}

export const windowOn = (words: Words, lists: readonly Code[]): Window => ({
  words,
  lists,
  first: 0,
  last: 0,
  base: 0,
  limit: 0,
})

export function moveTo(at: Window, base: number) {
  at.base = base
  at.limit = Math.min(mostWords, at.last - base)
}

/**
 * Where matches of `code` may end that begin where `bits` are set: bit n stands for the place before the window's word
 * n. All ways are followed at once, so that no pattern takes longer than its own length, whatever the text.
 */
export function advance(code: Code, bits: number, at: Window): number {
  switch (code[0]) {
    case 'w':
      return overWord(code[1], bits, at)
    case 'e':
      return overValue(code[1], bits, at)
    case 's':
      return overSign(code[1], bits, at)
    case 'g':
      return overGap(code[1], code[2], bits, at)
    case '^':
      return bits & bitOf(at.first - at.base)
    case '$':
      return bits & bitOf(at.last - at.base)
    case '.': {
      let reached = bits
      for (let part = 1; part < code.length && reached !== 0; part++)
        reached = advance(code[part] as Code, reached, at)
      return reached
    }
    case '|': {
      let reached = 0
      for (let part = 1; part < code.length; part++) reached |= advance(code[part] as Code, bits, at)
      return reached
    }
    case '?':
      return bits | advance(code[1], bits, at)
    case 'f': {
      const begun = beforeWord(code[1], bits, at)
      return begun === 0 ? 0 : advance(code[2], begun, at)
    }
    case 'l':
      return advance(at.lists[code[1]]!, bits, at)
  }
}

const bitOf = (place: number) => (place < 0 || place > mostWords ? 0 : 1 << place)
const lowest = (bits: number) => 31 - Math.clz32(bits & -bits)

function overWord(symbol: number, bits: number, { words: { known }, base, limit }: Window): number {
  let reached = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const place = lowest(rest)
    const word = known[base + place]
    if (place < limit && word && hasSymbol(word, symbol)) reached |= 1 << (place + 1)
  }
  return reached
}

/** Those places before which a word of the symbol comes next. */
function beforeWord(symbol: number, bits: number, { words: { known }, base, limit }: Window): number {
  let kept = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const place = lowest(rest)
    const word = known[base + place]
    if (place < limit && word && hasSymbol(word, symbol)) kept |= 1 << place
  }
  return kept
}

function overValue(kind: number, bits: number, { words: { values }, base, limit }: Window): number {
  let reached = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const place = lowest(rest)
    for (const [found, length] of values.get(base + place) ?? []) {
      if (found === kind && place + length <= limit) reached |= 1 << (place + length)
    }
  }
  return reached
}

function overGap(min: number, max: number, bits: number, { limit }: Window): number {
  let reached = 0
  let bit = bits
  for (let length = 0; length <= max && length <= limit && bit !== 0; length++) {
    if (length > 0) bit <<= 1
    if (length >= min) reached |= bit
  }
  return reached & within(limit)
}

const within = (limit: number) => (limit >= mostWords ? -1 : (1 << (limit + 1)) - 1)

/** How many signs in a row are looked through for a named one. */
const signsLookedAt = 6

/** A named sign takes no word: it must stand among the signs between the words before and after a place. */
function overSign(norm: string, bits: number, { words, base, first, last }: Window): number {
  const { tokens, sentences } = words.reply
  let kept = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const word = base + lowest(rest)
    const sentence = sentences[tokens[words.token[Math.min(word, last - 1)]!]!.sentence]!
    const from = word > first ? words.token[word - 1]! + 1 : sentence.from
    const to = word < last ? words.token[word]! : sentence.to
    for (let at = from; at < to && at < from + signsLookedAt; at++) {
      if (tokens[at]!.norm === norm) kept |= rest & -rest
    }
  }
  return kept
}
