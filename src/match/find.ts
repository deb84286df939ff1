import type { Reply } from '../types.ts'
import type { PatternIndex } from './compile.ts'
import { entityKinds } from './pattern/node.ts'
import { Patterns } from './patterns.ts'
import type { Presence } from './presence.ts'
import { advance, moveTo, type Window, windowOn } from './run.ts'
import { Vocabulary } from './vocabulary.ts'
import { type Words, wordsOf } from './words-of.ts'

/** A match, not yet asked whether it counts: a pattern by number and a range of words. */
export type Match = { pattern: number; sentence: number; from: number; to: number }

/** All matches in a reply, and what they are told in: its words and the patterns by number. */
export type Found = { words: Words; patterns: Patterns; matches: Match[] }

/** What is made of an index once a process; the index is only data, and stays so. */
type Opened = { vocabulary: Vocabulary; patterns: Patterns }
const opened = new WeakMap<PatternIndex, Opened>()

function open(index: PatternIndex): Opened {
  const made = opened.get(index) ?? {
    vocabulary: new Vocabulary(index, entityKinds.length),
    patterns: new Patterns(index),
  }
  opened.set(index, made)
  return made
}

/**
 * Every place where a pattern holds, at its longest from each word on. A pattern is tried only where its rarest word
 * stands, and takes no longer than its own length, so the time grows with the text and hardly with the patterns.
 */
export function findMatches(reply: Reply, index: PatternIndex): Found {
  const { vocabulary, patterns } = open(index)
  const words = wordsOf(reply, vocabulary)
  const run: Run = {
    patterns,
    at: windowOn(words, index.lists),
    present: vocabulary.presence,
    matches: [],
  }
  for (let sentence = 0; sentence < reply.sentences.length; sentence++) {
    const first = words.first[sentence]!
    const last = words.first[sentence + 1]!
    enter(run, first, last)
    for (let word = first; word < last; word++) {
      const known = words.known[word]
      if (known) tryEach(run, sentence, word, known.tries)
      for (const [kind] of words.values.get(word) ?? []) {
        tryEach(run, sentence, word, vocabulary.value(kind).tries)
      }
    }
  }
  return { words, patterns, matches: run.matches }
}

/** What one run over a reply works on: the window moves, the needed symbols are those of the sentence at hand. */
type Run = { patterns: Patterns; at: Window; present: Presence; matches: Match[] }

function enter({ at, present }: Run, first: number, last: number) {
  at.first = first
  at.last = last
  present.clear()
  for (let word = first; word < last; word++) {
    for (const symbol of at.words.known[word]?.needed ?? []) present.add(symbol)
  }
}

function tryEach(
  { patterns, at, present, matches }: Run,
  sentence: number,
  word: number,
  tries: readonly number[],
) {
  for (let each = 0; each < tries.length; each += 3) {
    const pattern = tries[each]!
    if (!present.hasAll(patterns.of(pattern).needs)) continue
    const code = patterns.codeOf(pattern)
    const to = word - tries[each + 1]!
    for (let from = Math.max(at.first, word - tries[each + 2]!); from <= to; from++) {
      moveTo(at, from)
      const length = 31 - Math.clz32(advance(code, 1, at))
      if (length > 0) matches.push({ pattern, sentence, from, to: from + length })
    }
  }
}
