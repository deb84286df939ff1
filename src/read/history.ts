import type { Span } from '../types.ts'

/** Quoted history in a reply: where it stands, and the words of the customer in it (the newest message only). */
export type History = { spans: readonly Span[]; customer?: string }

/** A line, and how many quotations deep it lies. */
type Line = { start: number; end: number; text: string; depth: number }

/**
 * Finds what a reply quotes of the conversation before it: lines that start with `>`, lines within `quotes` (block
 * quotes that the format marks), and what follows “On … wrote:”, an “Original Message” line, a block of
 * From/Sent/Subject lines or a “type your reply above this line” mark.
 */
export function findHistory(text: string, quotes: readonly Span[] = []): History {
  const lines = linesOf(text, quotes)
  const spans: Span[] = []
  const words: string[] = []
  for (let index = 0; index < lines.length; ) {
    const opening = openingAt(lines, index)
    const start = index + opening.length
    const end = start + quotedRun(lines, start)
    const last = end === start && opening.takesAll ? lines.length : end
    if (last === index) {
      index++
      continue
    }
    spans.push([lines[index]!.start, lines[last - 1]!.end])
    words.push(customerWords(lines.slice(start, last)))
    index = last
  }
  const customer = words.filter(Boolean).join('\n\n')
  return customer === '' ? { spans } : { spans, customer }
}

const quoteSigns = /^(?:\s*>)+ ?/

function linesOf(text: string, quotes: readonly Span[]): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const signs = quoteSigns.exec(line)?.[0] ?? ''
    lines.push({ start, end: start + line.length, text: line, depth: signs.split('>').length - 1 })
    start += line.length + 1
  }
  deepen(lines, quotes)
  return lines
}

/** Adds to each line the block quotes that it lies in. */
function deepen(lines: Line[], quotes: readonly Span[]): void {
  const steps = quotes.flatMap(([start, end]) => [
    { at: start, by: 1 },
    { at: end, by: -1 },
  ])
  steps.sort((a, b) => a.at - b.at)
  let next = 0
  let depth = 0
  for (const line of lines) {
    for (; next < steps.length && steps[next]!.at <= line.start; next++) depth += steps[next]!.by
    line.depth += depth
  }
}

const attribution =
  /^(?:on\b.{4,300}\bwrote|am\b.{4,300}\bschrieb\b.{0,80}|le\b.{4,300}\ba écrit|el\b.{4,300}\bescribió) ?:$/iu
const divider =
  /^[-_*\s]*(?:(?:original|forwarded) message|ursprüngliche nachricht)[-_*\s]*$|^begin forwarded message:$|\btype your reply above this line\b/i
const sender = /^\*?(?:from|von|de) ?:\*? ?\S/i
const heading = /^\*?(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|an|betreff|de|para|asunto) ?:\*?/i

/** The lines that open a quotation, and whether all that follows belongs to it even where nothing marks it as quoted. */
type Opening = { length: number; takesAll: boolean }

const none: Opening = { length: 0, takesAll: false }

/** Looks for an attribution, a divider or a block of headings. */
function openingAt(lines: readonly Line[], index: number): Opening {
  const first = bare(lines[index]!)
  if (divider.test(first)) return { length: 1, takesAll: true }
  if (/^(?:on|am|le|el)\b/i.test(first)) return attributionAt(lines, index)
  const length = sender.test(first) ? headings(lines, index) : 0
  return length >= 3 ? { length, takesAll: true } : none
}

/** Mailers wrap attributions. Without quoted lines after it, one proves a quotation only by an address, a year or a time. */
function attributionAt(lines: readonly Line[], index: number): Opening {
  for (let length = 1; length <= 3; length++) {
    const text = lines
      .slice(index, index + length)
      .map(bare)
      .join(' ')
    if (text.length > 400) break
    if (!attribution.test(text)) continue
    let end = index + length
    while (end < lines.length && bare(lines[end]!) === '') end++
    const takesAll = /@|\b\d{4}\b|\d[:.]\d\d/.test(text)
    return takesAll || isQuoted(lines[end]) ? { length: end - index, takesAll } : none
  }
  return none
}

function headings(lines: readonly Line[], index: number): number {
  let end = index
  while (end < lines.length && heading.test(bare(lines[end]!))) end++
  return end - index
}

/** How many lines from `index` on are quoted; blank ones count where quoted ones follow. */
function quotedRun(lines: readonly Line[], index: number): number {
  if (!isQuoted(lines[index])) return 0
  let end = index
  for (let ahead = index; ahead < lines.length; ahead++) {
    if (isQuoted(lines[ahead])) end = ahead + 1
    else if (bare(lines[ahead]!) !== '') break
  }
  return end - index
}

const isQuoted = (line: Line | undefined) => line !== undefined && line.depth > 0

const bare = (line: Line) => line.text.replace(quoteSigns, '').trim()

/** What the newest message in quoted lines says: no signs, no headings, nothing that it quotes in turn. */
function customerWords(lines: readonly Line[]): string {
  const depth = lines.reduce(
    (least, line) => (bare(line) === '' ? least : Math.min(least, line.depth)),
    Number.POSITIVE_INFINITY,
  )
  const words: string[] = []
  for (const line of lines) {
    const text = bare(line)
    if (divider.test(text) || attribution.test(text)) break
    if (line.depth > depth || (words.length === 0 && (text === '' || heading.test(text)))) continue
    words.push(text)
  }
  return words.join('\n').trim()
}
