import type { Mark } from '../types.ts'
import { isGap, Kind, kindOf } from './characters.ts'

const shapes: Readonly<Record<string, string>> = {
  '"': '"“”',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '‹': '›',
  '‘': "’'",
  "'": "'’",
  '＂': '＂',
}
const longest = 600

/**
 * Quotations of two words or more within a paragraph, whatever the shape of their marks. An apostrophe opens none: a
 * single mark must have a gap before it and a word behind it, and closes before anything but a letter.
 */
export function findQuotes(text: string): Mark[] {
  const quotes: Mark[] = []
  const marks = /["“„«‹‘'＂]/g
  const ends = blankLines(text)
  const closers = new Map<string, Closer>()
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const at = found.index
    if (!opens(text, at)) continue
    const shape = shapes[found[0]]!
    const closer = closers.get(shape) ?? closerOf(text, shape)
    closers.set(shape, closer)
    const end = closer(at + 1)
    if (end < 0 || end - at > longest || ends(at) < end) continue
    if (/\S\s+\S/.test(text.slice(at + 1, end))) quotes.push({ kind: 'quote', start: at, end: end + 1 })
    marks.lastIndex = end + 1
  }
  return quotes
}

function opens(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const kind = kindOf(before)
  const free = at === 0 || isGap(before) || (kind === Kind.sign && !'%°'.includes(text[at - 1]!))
  return free && !isGap(text.charCodeAt(at + 1))
}

type Closer = (from: number) => number

/** Finds the next closing mark of a shape at or after ever greater places, so that the text is walked once. */
function closerOf(text: string, shape: string): Closer {
  const marks = new RegExp(`[${shape}]`, 'g')
  let next = -1
  return from => {
    if (next < from) marks.lastIndex = from
    while (next < from) {
      const found = marks.exec(text)
      if (!found) next = Number.POSITIVE_INFINITY
      else if (closes(text, found.index)) next = found.index
    }
    return Number.isFinite(next) ? next : -1
  }
}

function closes(text: string, at: number): boolean {
  const after = kindOf(text.charCodeAt(at + 1))
  return !isGap(text.charCodeAt(at - 1)) && after !== Kind.letter && after !== Kind.digit
}

/** Where the paragraph of ever greater places ends. */
function blankLines(text: string): (at: number) => number {
  const blank = /\n[^\S\n]*\n/g
  let end = -1
  return at => {
    while (end < at) end = blank.exec(text)?.index ?? Number.POSITIVE_INFINITY
    return end
  }
}
