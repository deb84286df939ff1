import type { Mark, Sentence } from '../types.ts'
import { type Line, linesOf } from './lines.ts'

export type PartName = Sentence['part']

/** A stretch of the text that is one part of a letter. */
export type Part = { part: PartName; start: number; end: number }

const quoted = /^(?:>|&gt;)/
const wrote = /^(?:On|Am|Le|El)\s.{4,200}(?:wrote|schrieb|a écrit|escribió)\s*:$/
const wroteBegins = /^On\s.{4,200}[\d,>@]/
const wroteEnds = /(?:^|\s)wrote\s*:$/
const divider =
  /^(?:-{2,}|_{2,}|\*{2,})\s*(?:original message|forwarded message|reply above this line|forwarded by .*)\s*(?:-{2,}|_{2,}|\*{2,})?$|^begin forwarded message:$|^##-.*-##$/i
const header = /^\**(?:from|sent|to|cc|date|subject|reply-to)\s*:\**\s/i
const signatureMark = /^--\s?$/

/**
 * The parts of a letter, in order, covering the whole text: greeting, body, closing, signature and history. What a
 * reader has marked counts before what the lines look like.
 */
export function findParts(text: string, given: readonly Mark[]): Part[] {
  const lines = linesOf(text)
  const parts = lines.map((): PartName => 'body')
  markHistory(lines, parts)
  markSignature(lines, parts)
  markClosing(lines, parts)
  const whole = merge(lines, parts)
  return lay([...greetingOf(lines, parts), ...given.flatMap(partOf)], whole)
}

const partOf = (mark: Mark): Part[] =>
  mark.kind === 'greeting' || mark.kind === 'closing' || mark.kind === 'signature' || mark.kind === 'history'
    ? [{ part: mark.kind, start: mark.start, end: mark.end }]
    : []

function markHistory(lines: readonly Line[], parts: PartName[]) {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (quoted.test(line.text)) {
      parts[at] = 'history'
      continue
    }
    const span = headerSpan(lines, at)
    if (!span) continue
    const after = lines.findIndex((each, index) => index >= at + span && !each.blank)
    const answered = after >= 0 && quoted.test(lines[after]!.text)
    const end = answered ? after : lines.length
    for (let index = at; index < end; index++) parts[index] = 'history'
    at = end - 1
  }
}

/** How many lines of introduction to an earlier message begin at `at`. */
function headerSpan(lines: readonly Line[], at: number): number {
  const line = lines[at]!.text
  if (wrote.test(line) || divider.test(line)) return 1
  const next = lines[at + 1]?.text ?? ''
  if (wroteBegins.test(line) && wroteEnds.test(next) && line.length + next.length < 240) return 2
  const second = next || (lines[at + 2]?.text ?? '')
  return /^\**from\s*:/i.test(line) && header.test(second) && !/^\**from/i.test(second) ? 2 : 0
}

function markSignature(lines: readonly Line[], parts: PartName[]) {
  const at = lines.findIndex((line, index) => parts[index] === 'body' && signatureMark.test(line.text))
  if (at <= 0) return
  for (let index = at; index < lines.length && parts[index] === 'body'; index++) parts[index] = 'signature'
}

const farewell =
  '(?:(?:(?:kind(?:est)?|best|warm(?:est)?|many|with|all|my|the|very|yours|and) )*(?:regards|wishes|rgds|thanks)|best|sincerely(?: yours)?|yours(?: (?:truly|faithfully|sincerely))?|cheers|thanks(?: (?:again|so much|a lot|and regards))?|thank you(?: (?:again|so much|very much))?|warmly|respectfully|cordially|take care|(?:talk|speak) soon|have a (?:great|good|nice|lovely|wonderful) (?:day|evening|weekend|one|week|afternoon)(?: ahead)?|all the best|with love)'
const signOff = new RegExp(`^${farewell}\\s*[,.!–—-]*$`, 'i')
const signedOff = new RegExp(`^${farewell}\\s*[,.!–—-]+\\s*([A-Z][\\w.'’-]*(?:[ ,|–—-]+[\\w.'’&-]+){0,7})$`)
const afterword = /^p\.?\s?s\.?\b/i
const nameLine = /^[-–—~*]?\s*(?:[A-Z][\w.'’-]*|[{[<%#$][^\n]{1,60})(?:[ ,|@&–—-]+[\w.'’{}%[\]-]+){0,4}$/

/** The sign-off and what follows it, in the last lines of the letter. */
function markClosing(lines: readonly Line[], parts: PartName[]) {
  const body = lines.flatMap((line, index) => (parts[index] === 'body' && !line.blank ? [index] : []))
  const last = body.slice(-9)
  for (const [nth, index] of last.entries()) {
    const line = lines[index]!
    if (index === body[0] && body.length > 1 && !signOff.test(line.text)) continue
    const below = last.slice(nth + 1)
    const fits = below.every(each => lines[each]!.text.length <= 60 || afterword.test(lines[each]!.text))
    if (!fits || !(signOff.test(line.text) || (signedOff.test(capital(line.text)) && line.text.length < 90)))
      continue
    if (below.length > 0 && !looksSigned(lines, below)) continue
    closeFrom(lines, parts, index, below)
    return
  }
  const end = body.at(-1)
  if (end === undefined || body.length < 2 || !isSignedName(lines[end]!.text)) return
  if (lines[end - 1]?.blank || /[.!?…]["”’)]*$/.test(lines[end - 1]?.text ?? '')) parts[end] = 'signature'
}

/** Sign-offs are matched with a capital at the start of the name only, whatever the case of the formula. */
const capital = (line: string) =>
  line.replace(/^[A-Z][a-z]+(?: [A-Z][a-z]+)*(?=\s*[,.!–—-])/, found => found.toLowerCase())

const looksSigned = (lines: readonly Line[], below: readonly number[]) => {
  const first = lines[below[0]!]!.text
  return nameLine.test(first) || signOff.test(first) || afterword.test(first) || first.length <= 40
}

const isSignedName = (line: string) =>
  /^[-–—~]\s?[A-Z][\w.'’-]*(?:[ ,|–—-]+[\w.'’-]+){0,4}$/.test(line) ||
  /^[A-Z][a-z'’-]+(?: [A-Z][a-z.'’-]*){0,2}$/.test(line)

function closeFrom(lines: readonly Line[], parts: PartName[], index: number, below: readonly number[]) {
  parts[index] = 'closing'
  let part: PartName = 'signature'
  for (const each of below) {
    const text = lines[each]!.text
    if (afterword.test(text)) part = 'body'
    parts[each] = part === 'signature' && signOff.test(text) ? 'closing' : part
  }
}

function merge(lines: readonly Line[], parts: readonly PartName[]): Part[] {
  const merged: Part[] = []
  for (const [index, line] of lines.entries()) {
    const part = line.blank && merged.length > 0 ? merged.at(-1)!.part : parts[index]!
    const before = merged.at(-1)
    if (before?.part === part) before.end = line.end + 1
    else merged.push({ part, start: line.start, end: line.end + 1 })
  }
  return merged
}

const salutation =
  /^(?:(?:hi+|hiya|hello+|hey+|dear|hola|greetings|howdy|good (?:morning|afternoon|evening|day))\b(?:,(?=\s(?!thanks|thank|sorry|yes|no|sure|we|i)[\p{L}'’-]+[,.!]))?(?:(?:mrs?|ms|dr|prof)\.|[^\n,!.:;?–—-]){0,60}(?:[,!:]+|\s[–—-]+(?=\s)|\.(?=\s|$)|$)|to whom it may concern\s*[,:.!]?)/iu
const opening = /^(?:hi|hiya|hello|hey|hola|howdy|dear|greetings|good|to whom)/i

/** The salutation of the first line, alone or before more words. */
function greetingOf(lines: readonly Line[], parts: readonly PartName[]): Part[] {
  const line = lines.find((each, index) => !each.blank && parts[index] === 'body')
  const found = line && opening.test(line.text) ? salutation.exec(line.text) : null
  if (!line || !found || found[0].trim().split(/\s+/).length > 8) return []
  return [{ part: 'greeting', start: line.start, end: line.start + line.indent + found[0].length }]
}

/** Lays stretches over the parts that lines gave, in one sweep. */
function lay(over: readonly Part[], base: readonly Part[]): Part[] {
  const tops = [...over].sort((a, b) => a.start - b.start)
  const parts: Part[] = []
  let from = 0
  let next = 0
  const add = (part: PartName, end: number) => {
    if (end > from) parts.push({ part, start: from, end })
    from = Math.max(from, end)
  }
  for (const { part, end } of base) {
    for (let top = tops[next]; top && top.start < end; top = tops[++next]) {
      add(part, top.start)
      add(top.part, top.end)
    }
    add(part, end)
  }
  return parts
}
