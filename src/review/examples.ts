import type { Reply, ReplyReport, Span } from '../types.ts'

/** What a reply is an example of (a rule or a move) and where; no place where something is missing. */
export type Example = { of: string; span?: Span }

/** The rules that hold in a reply, each once; and, of a reply to be proud of, the moves that it makes well. */
export function examplesIn(
  { sentences }: Reply,
  { findings, moves, verdicts, score }: ReplyReport,
): Example[] {
  const asked = new Set(verdicts.filter(one => one.verdict === 'delivered').map(one => one.move))
  const found = new Map<string, Span | undefined>()
  for (const { rule, sure, span } of findings) if (sure && !found.has(rule)) found.set(rule, span)
  for (const { move, strength, span } of score.ready ? moves : [])
    if (strength === 1 && asked.has(move) && !found.has(move)) found.set(move, span)
  return sentences.length === 0 ? [] : [...found].map(([of, span]) => ({ of, span }))
}

/** So much of a reply shows what it lacks. */
const OPENING = 240

/** The sentences that a span touches, and its place in them; the beginning of the text where there is no span. */
export function quoted({ sentences }: Reply, text: string, span?: Span) {
  const touched = span ? sentences.filter(({ start, end }) => start < span[1] && span[0] < end) : []
  const first = touched[0]
  if (!span || !first) return { text: cut(text.trim(), OPENING), start: 0, end: 0 }
  const from = Math.min(first.start, span[0])
  const to = Math.max(touched.at(-1)!.end, span[1])
  return { text: text.slice(from, to), start: span[0] - from, end: span[1] - from }
}

const cut = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`
