import { isWord } from '../parse/tokens.ts'
import type { EntityKind, Reply, Sentence } from '../types.ts'
import { entityKinds } from './pattern/node.ts'
import type { KnownWord, Vocabulary } from './vocabulary.ts'

/** A value that begins at a word: its kind's number and how many words it takes. */
export type Value = readonly [kind: number, words: number]

/** A reply as patterns see it: words only, signs between them. */
export type Words = {
  reply: Reply
  /** By word: its token. */
  token: readonly number[]
  /** By word: what the index knows of it; a word that patterns may not touch is known to none. */
  known: readonly (KnownWord | undefined)[]
  /** By word: the values that begin there. */
  values: ReadonlyMap<number, readonly Value[]>
  /** By sentence: its first word; one more entry for the end. */
  first: readonly number[]
}

const numbers = new Map<EntityKind, number>(entityKinds.map((kind, number) => [kind, number]))

/** Reads a reply's tokens into words. */
export function wordsOf(reply: Reply, vocabulary: Vocabulary): Words {
  const token: number[] = []
  const known: (KnownWord | undefined)[] = []
  const first: number[] = []
  const wordAt: number[] = []
  for (const sentence of reply.sentences) {
    first.push(token.length)
    const matchable = isMatchable(sentence)
    for (let at = sentence.from; at < sentence.to; at++) {
      const each = reply.tokens[at]!
      wordAt[at] = token.length
      if (!isWord(each)) continue
      token.push(at)
      known.push(matchable && each.open ? vocabulary.word(each.norm) : undefined)
    }
  }
  first.push(token.length)
  return { reply, token, known, values: valuesOf(reply, wordAt), first }
}

/** Whether patterns look at a sentence at all. */
export const isMatchable = (sentence: Sentence) =>
  sentence.part !== 'history' && sentence.part !== 'signature'

function valuesOf({ entities, tokens, sentences }: Reply, wordAt: readonly number[]): Map<number, Value[]> {
  const values = new Map<number, Value[]>()
  for (const { kind, from, to } of entities) {
    const token = tokens[from]!
    const touchable = token.open || kind === 'url' || kind === 'email'
    if (!touchable || !isMatchable(sentences[token.sentence]!)) continue
    const start = wordAt[from]!
    const last = tokens[to - 1]!
    const words = wordAt[to - 1]! - start + (isWord(last) ? 1 : 0)
    if (words < 1 || words > 6) continue
    const here = values.get(start) ?? []
    here.push([numbers.get(kind)!, words])
    values.set(start, here)
  }
  return values
}
