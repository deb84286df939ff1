import type { Reply } from '../types.ts'
import type { PatternIndex } from './compile.ts'
import { entityKinds } from './pattern/node.ts'
import { advance, windowAt } from './run.ts'
import { Vocabulary } from './vocabulary.ts'
import { type Words, wordsOf } from './words-of.ts'

/** A match, not yet asked whether it counts: a pattern by number and a range of words. */
export type Match = { pattern: number; sentence: number; from: number; to: number }

/** What is made of an index once a process; the index is only data, and stays so. */
const vocabularies = new WeakMap<PatternIndex, Vocabulary>()

function vocabularyOf(index: PatternIndex): Vocabulary {
  const vocabulary = vocabularies.get(index) ?? new Vocabulary(index, entityKinds.length)
  vocabularies.set(index, vocabulary)
  return vocabulary
}

/**
 * Every place where a pattern holds, at its longest from each word on. A pattern is tried only where its rarest word
 * stands, and takes no longer than its own length, so the time grows with the text and hardly with the patterns.
 */
export function findMatches(reply: Reply, index: PatternIndex): { words: Words; matches: Match[] } {
  const vocabulary = vocabularyOf(index)
  const words = wordsOf(reply, vocabulary)
  const matches: Match[] = []
  for (let sentence = 0; sentence < reply.sentences.length; sentence++) {
    const end = words.first[sentence + 1]!
    for (let at = words.first[sentence]!; at < end; at++) {
      const tries = words.known[at]?.tries
      if (tries) tryEach(index, words, sentence, at, tries, matches)
      for (const [kind] of words.values.get(at) ?? []) {
        tryEach(index, words, sentence, at, vocabulary.value(kind).tries, matches)
      }
    }
  }
  return { words, matches }
}

function tryEach(
  { patterns, lists }: PatternIndex,
  words: Words,
  sentence: number,
  at: number,
  tries: readonly number[],
  matches: Match[],
) {
  const first = words.first[sentence]!
  for (let each = 0; each < tries.length; each += 3) {
    const pattern = tries[each]!
    const to = at - tries[each + 1]!
    for (let from = Math.max(first, at - tries[each + 2]!); from <= to; from++) {
      const reached = advance(patterns[pattern]!.code, 1, windowAt(words, lists, sentence, from))
      const length = 31 - Math.clz32(reached)
      if (length > 0) matches.push({ pattern, sentence, from, to: from + length })
    }
  }
}

/** Of matches that overlap, those that begin first, and of these the longest; in the order of the text. */
export function leftmostLongest(matches: readonly Match[]): Match[] {
  const sorted = [...matches].sort((a, b) => a.from - b.from || b.to - a.to || a.pattern - b.pattern)
  const kept: Match[] = []
  for (const match of sorted) {
    if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push(match)
  }
  return kept
}
