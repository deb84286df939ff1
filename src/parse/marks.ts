import type { Mark } from '../types.ts'
import { bareLinkAt, emailAt, linkAt } from './links.ts'
import { placeholderAt } from './placeholders.ts'
import { findQuotes } from './quotes.ts'

/** Signs at which a placeholder, link, address or code may begin (or have its telling sign). */
const triggers = /[{[<%#$`@]|:(?=\S)|\.(?=[A-Za-z])/g
const code = /(`{1,3})(?!`)[^`]{1,2000}?\1(?!`)/y
const fence = /```[^`]{0,100000}```/y
const schemes = /(?:https?|ftp|mailto|tel)$/i

/** The marks that the text itself shows, together with those that its reader gave; sorted by start. */
export function findMarks(text: string, given: readonly Mark[]): Mark[] {
  const found = [...given, ...values(text, given), ...findQuotes(text)]
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Marks that are one token each: placeholders, links and addresses, sorted and apart. */
export function wholeMarks(marks: readonly Mark[]): Mark[] {
  const whole: Mark[] = []
  let end = 0
  for (const mark of marks) {
    if (mark.kind !== 'placeholder' && mark.kind !== 'url' && mark.kind !== 'email') continue
    if (mark.start < end || mark.end <= mark.start) continue
    whole.push(mark)
    end = mark.end
  }
  return whole
}

function values(text: string, given: readonly Mark[]): Mark[] {
  const marks: Mark[] = []
  const inAny = coverage(given.filter(({ kind }) => kind !== 'list' && kind !== 'quote'))
  const inCode = coverage(given.filter(({ kind }) => kind === 'code'))
  let end = 0
  triggers.lastIndex = 0
  for (let hit = triggers.exec(text); hit; hit = triggers.exec(text)) {
    const at = hit.index
    const mark = markAt(text, at, end)
    if (!mark || (mark.kind === 'placeholder' ? inCode : inAny)(mark)) continue
    marks.push(mark)
    end = mark.end
    triggers.lastIndex = Math.max(end, at + 1)
  }
  return marks
}

/** Whether marks that come in the order of the text lie within one of others. */
function coverage(others: readonly Mark[]): (mark: Mark) => boolean {
  const sorted = [...others].sort((a, b) => a.start - b.start)
  let next = 0
  let reach = 0
  return ({ start, end }) => {
    for (let other = sorted[next]; other && other.start <= start; other = sorted[++next]) {
      reach = Math.max(reach, other.end)
    }
    return end <= reach
  }
}

function markAt(text: string, at: number, from: number): Mark | undefined {
  switch (text[at]) {
    case '@':
      return emailAt(text, at, from)
    case '.':
      return bareLinkAt(text, at, from)
    case ':': {
      const name = schemes.exec(text.slice(Math.max(from, at - 6), at))
      return name ? linkAt(text, at - name[0].length) : undefined
    }
    case '`':
      return codeAt(text, at)
    default:
      return placeholderAt(text, at)
  }
}

function codeAt(text: string, at: number): Mark | undefined {
  for (const shape of [fence, code]) {
    shape.lastIndex = at
    const found = shape.exec(text)
    if (found) return { kind: 'code', start: at, end: at + found[0].length }
  }
  return undefined
}
