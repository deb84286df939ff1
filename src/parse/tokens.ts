import type { Mark, Token } from '../types.ts'
import { isGap, Kind, kindOf } from './characters.ts'
import { wordOf } from './words.ts'

/** What stands before a token: nothing, blanks, a line break, or a blank line. */
export const Break = { none: 0, space: 1, line: 2, blank: 3 } as const

/** Tokens with, for each, the break before it. `sentence` and `open` are filled in by the next steps of parsing. */
export type TokenRun = { tokens: Token[]; breaks: number[] }

/** Prefixes whose hyphen is no gap: e-mail is email, re-send is resend. */
const joined = /^(?:e|re|co|pre)$/i

/** Splits a text into words, numbers and signs; each of the `whole` marks (sorted, apart) is one token. */
export function tokenize(text: string, whole: readonly Mark[] = []): TokenRun {
  const run: TokenRun = { tokens: [], breaks: [] }
  let at = 0
  let next = 0
  let gap: number = Break.blank
  while (at < text.length) {
    const mark = whole[next]
    if (mark && at >= mark.start) {
      next++
      if (mark.end <= at) continue
      push(run, at, mark.end, `<${mark.stands ?? mark.kind}>`, gap)
      at = mark.end
      gap = Break.none
      continue
    }
    const kind = kindOf(text.charCodeAt(at))
    if (kind === Kind.newline) {
      gap = gap === Break.line || gap === Break.blank ? Break.blank : Break.line
      at += text.startsWith('\r\n', at) ? 2 : 1
    } else if (kind === Kind.space || kind === Kind.invisible) {
      gap = Math.max(gap, Break.space)
      at++
    } else {
      const until = mark ? mark.start : text.length
      if (kind === Kind.letter) at = takeWord(run, text, at, until, gap)
      else if (kind === Kind.digit) at = takeNumber(run, text, at, until, gap)
      else at = takeSign(run, text, at, until, gap)
      gap = Break.none
    }
  }
  return run
}

function push(run: TokenRun, start: number, end: number, norm: string, gap: number) {
  run.tokens.push({ start, end, norm, sentence: 0, open: true })
  run.breaks.push(gap)
}

function takeWord(run: TokenRun, text: string, start: number, until: number, gap: number): number {
  const acronym = acronymEnd(text, start, until)
  if (acronym) {
    push(run, start, acronym, text.slice(start, acronym).toLowerCase(), gap)
    return acronym
  }
  let at = start
  let hidden = false
  for (; at < until; at++) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === Kind.letter || kind === Kind.digit || code === 95) continue
    if (kind === Kind.invisible) hidden = true
    else if (kind !== Kind.apostrophe && code !== 45) break
    else if (at + 1 >= until || kindOf(text.charCodeAt(at + 1)) !== Kind.letter) break
    else if (code === 45 && !(at - start < 4 && joined.test(text.slice(start, at)))) break
  }
  while (at > start && kindOf(text.charCodeAt(at - 1)) === Kind.invisible) at--
  const spelling = text.slice(start, at)
  if (hidden) pushHidden(run, spelling, start, gap)
  else pushParts(run, spelling, start, gap)
  return at
}

function pushParts(run: TokenRun, spelling: string, start: number, gap: number) {
  let from = start
  const parts = wordOf(spelling)
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!
    const end = index === parts.length - 1 ? start + spelling.length : from + part.length
    push(run, from, end, part.norm, index ? Break.none : gap)
    from = end
  }
}

/** As pushParts, for a word with soft hyphens or zero-width characters in it. */
function pushHidden(run: TokenRun, spelling: string, start: number, gap: number) {
  const seen: number[] = []
  for (let at = 0; at < spelling.length; at++) {
    if (kindOf(spelling.charCodeAt(at)) !== Kind.invisible) seen.push(at)
  }
  const parts = wordOf(seen.map(at => spelling[at]).join(''))
  let from = 0
  let taken = 0
  for (const [index, part] of parts.entries()) {
    taken += part.length
    const end = index === parts.length - 1 ? spelling.length : (seen[taken] ?? spelling.length)
    push(run, start + from, start + end, part.norm, index ? Break.none : gap)
    from = end
  }
}

/** The end of `e.g.`, `a.m.`, `U.S.` at `start`, or 0: two to six single letters, each with its full stop. */
function acronymEnd(text: string, start: number, until: number): number {
  let at = start
  let letters = 0
  while (
    letters < 6 &&
    at + 1 < until &&
    text.charCodeAt(at + 1) === 46 &&
    kindOf(text.charCodeAt(at)) === Kind.letter
  ) {
    letters++
    at += 2
  }
  if (letters < 2 || (at < until && kindOf(text.charCodeAt(at)) === Kind.letter && letters < 6)) return 0
  return at
}

/** `3`, `1,200.50`, `10:30`, `3.2.1`, and what is glued to it: `24h`, `3rd`, `10am`. */
function takeNumber(run: TokenRun, text: string, start: number, until: number, gap: number): number {
  let at = start
  for (; at < until; at++) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === Kind.digit || kind === Kind.letter || code === 95) continue
    const inner = code === 44 || code === 46 || code === 58
    if (!inner || at + 1 >= until) break
    if (kindOf(text.charCodeAt(at + 1)) !== Kind.digit || kindOf(text.charCodeAt(at - 1)) !== Kind.digit)
      break
  }
  if (isBullet(text, start, at, gap)) {
    push(run, start, at + 1, '•', gap)
    return at + 1
  }
  push(run, start, at, text.slice(start, Math.min(at, start + 64)).toLowerCase(), gap)
  return at
}

/** Whether `start`…`end` numbers a list item: at a line's start, of one to three signs, before `.` or `)` and a blank. */
function isBullet(text: string, start: number, end: number, gap: number): boolean {
  if (gap < Break.line || end - start > 3) return false
  const sign = text.charCodeAt(end)
  return (
    (sign === 46 || sign === 41) && isGap(text.charCodeAt(end + 1)) && !Number.isNaN(text.charCodeAt(end + 1))
  )
}

const unified: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '…': '…',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  '&': 'and',
  '·': '•',
}

/** One sign, or a run of the same one; a run of emoji is one sign. */
function takeSign(run: TokenRun, text: string, start: number, until: number, gap: number): number {
  const code = text.charCodeAt(start)
  let at = start + 1
  if (isPictorial(code)) {
    while (at < until && (isPictorial(text.charCodeAt(at)) || isGlue(text.charCodeAt(at)))) at++
    push(run, start, at, '☺', gap)
    return at
  }
  while (at < until && text.charCodeAt(at) === code) at++
  const sign = text[start]!
  const bullet = gap >= Break.line && at === start + 1 && '-*•·–'.includes(sign) && isGap(text.charCodeAt(at))
  const norm = bullet ? '•' : sign === '.' && at > start + 1 ? '…' : (unified[sign] ?? sign)
  push(run, start, at, norm, gap)
  return at
}

const isPictorial = (code: number) => (code >= 0xd800 && code < 0xe000) || (code >= 0x2600 && code < 0x27c0)
/** Variation selectors and the joiner that make one emoji of several. */
const isGlue = (code: number) => code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)

/** Whether a token is a word, number or placeholder, not a sign. */
export function isWord(token: Token): boolean {
  const code = token.norm.charCodeAt(0)
  if (code >= 97 && code <= 122) return true
  if (code === 60 || code === 39) return token.norm.length > 1
  const kind = kindOf(code)
  return kind === Kind.letter || kind === Kind.digit
}
