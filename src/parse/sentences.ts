import type { Mark, Sentence, Token } from '../types.ts'
import { stopsAfter } from './abbreviations.ts'
import { isCapital } from './characters.ts'
import type { Part } from './parts.ts'
import { Break, isWord, type TokenRun } from './tokens.ts'

/** A line shorter than this was ended by hand, not by wrapping. */
const shortLine = 45

/**
 * Sentences by a scanner of our own, in one pass over the tokens; sets each token's sentence. A sentence ends at its
 * full stop, at a blank line, where a part of the letter ends, before a list item, and where a short line is followed
 * by a capital.
 */
export function splitSentences(
  text: string,
  run: TokenRun,
  parts: readonly Part[],
  marks: readonly Mark[],
): Sentence[] {
  const { tokens, breaks } = run
  const sentences: Sentence[] = []
  const holds = holder(marks)
  let from = 0
  let part = 0
  let paragraph = 0
  let line = 0
  let asked = false
  const close = (to: number) => {
    if (to === from) return
    sentences.push({
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      from,
      to,
      paragraph,
      part: parts[part]?.part ?? 'body',
      question: asked,
    })
    from = to
    asked = false
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const gap = breaks[at]!
    if (gap >= Break.line) {
      const blank = gap === Break.blank
      if (blank || breaksLine(text, tokens, at, line)) close(at)
      if (blank && at > 0) paragraph++
      line = token.start
    }
    if ((parts[part]?.end ?? Number.POSITIVE_INFINITY) <= token.start) {
      close(at)
      while ((parts[part]?.end ?? Number.POSITIVE_INFINITY) <= token.start) part++
    }
    token.sentence = sentences.length
    if (token.norm === '?') asked = true
    if (!isStop(token) || !endsSentence(text, run, at) || holds(token.start)) continue
    const to = withClosers(run, at)
    if (!isFollowedAlike(text, run, to, at)) {
      for (let index = at; index < to; index++) tokens[index]!.sentence = sentences.length
      at = to - 1
      close(to)
    }
  }
  close(tokens.length)
  return sentences
}

/** Whether the line break before token `at`, after the line that began at `lineStart`, ends a sentence. */
function breaksLine(text: string, tokens: readonly Token[], at: number, lineStart: number): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (!before || token.norm === '•') return true
  if (before.norm === ':' && before.end - lineStart < shortLine) return true
  const capital = isCapital(text.charCodeAt(token.start)) && token.norm !== 'i'
  return capital && before.norm !== ',' && before.end - lineStart < shortLine
}

const isStop = ({ norm }: Token) => norm === '.' || norm === '!' || norm === '?' || norm === '…'

function endsSentence(text: string, { tokens, breaks }: TokenRun, at: number): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!next) return true
  const code = text.charCodeAt(next.start)
  const before = tokens[at - 1]
  const glued = breaks[at + 1] === Break.none
  if (glued && isWord(next)) {
    const small = before && before.end === token.start && /[a-z)]/.test(text.charAt(before.end - 1))
    return (
      isCapital(code) &&
      small === true &&
      before.end - before.start > 1 &&
      !/[.@/]/.test(text.charAt(next.end))
    )
  }
  const follows = isCapital(code) ? 'capital' : /\d/.test(text.charAt(next.start)) ? 'number' : 'small'
  if (token.norm === '…') return follows === 'capital' && next.norm !== 'i'
  if (token.norm !== '.' || !before || before.end !== token.start) return true
  const initial =
    before.end - before.start === 1 && isCapital(text.charCodeAt(before.start)) && before.norm !== 'i'
  if (initial && follows === 'capital') return !followsName(text, tokens, at - 1)
  return stopsAfter(before.norm, follows)
}

/** Whether the single capital at `at` is an initial in a name: J. Smith, Anna K. Berg. */
function followsName(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return !before || isCapital(text.charCodeAt(before.start)) || !isWord(before)
}

/** The token after the closing quotes, brackets and emoji that cling to the stop at `at`. */
function withClosers({ tokens, breaks }: TokenRun, at: number): number {
  let to = at + 1
  while (to < tokens.length) {
    const { norm } = tokens[to]!
    const clings = breaks[to] === Break.none && /^["')\]}*_»›.!?…]$/.test(norm)
    if (!clings && !(norm === '☺' && breaks[to]! <= Break.space)) break
    to++
  }
  return to
}

/** Whether, after a stop inside closing quotes or brackets, the sentence goes on in small letters. */
function isFollowedAlike(text: string, { tokens, breaks }: TokenRun, to: number, at: number): boolean {
  const next = tokens[to]
  if (!next || to === at + 1 || breaks[to]! > Break.line) return false
  return /["')\]»]/.test(tokens[to - 1]!.norm) && /[a-z,;–-]/.test(text.charAt(next.start))
}

/** Whether ever greater places lie inside an inline quote, where no sentence ends. */
function holder(marks: readonly Mark[]): (at: number) => boolean {
  let next = 0
  const quotes = marks.filter(mark => mark.kind === 'quote' && mark.end - mark.start < 300)
  return at => {
    while (next < quotes.length && quotes[next]!.end - 1 <= at) next++
    const quote = quotes[next]
    return quote !== undefined && quote.start < at
  }
}
