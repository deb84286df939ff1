import type { Finding, Reply } from '../types.ts'
import { slotted } from './slots.ts'
import type { Case, Seen, Suggestion } from './state.ts'

/** Where in a reply a move is at home, for moves that are missing altogether. */
const OPENING = new Set([
  'acknowledgement',
  'apology',
  'condolence',
  'empathy',
  'personalisation',
  'thanks',
  'why-it-matters',
])

/**
 * Sentences fit for this draft: what the rule suggests, filled with what is known of the case. A fact that nobody
 * has given stays a slot (`‹time›`), so that nothing is made up.
 */
export function suggestions(finding: Finding, seen: Seen, about: Case): Suggestion[] {
  const fixes = finding.fixes.map(fix => ({ text: fix.text, from: fix.range[0], to: fix.range[1] }))
  const [from, to] = finding.span
    ? sentenceAround(seen.reply, finding.span)
    : insertionFor(finding, seen.reply)
  const known = `${seen.reply.text}\n${about.customer}\n${about.to}`
  const sentences = finding.try.map(text => ({ text: fill(slotted(text, known), about), from, to }))
  // The shortest sentence claims least about a case that it was not written for.
  sentences.sort((a, b) => a.text.length - b.text.length)
  return [...fixes, ...sentences.map(option => (from === to ? spaced(option, seen.reply.text) : option))]
}

/** The names of the slots in a text, each once, in order: `‹time›` gives `time`. */
export function slotsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/‹([^›]+)›/g)].map(([, name = '']) => name))]
}

/** The text with every slot of that name filled. */
export function fillSlot(text: string, slot: string, value: string): string {
  return text.replaceAll(`‹${slot}›`, value)
}

function fill(text: string, about: Case): string {
  return about.to ? fillSlot(text, 'name', about.to) : text
}

function sentenceAround(reply: Reply, [start, end]: readonly [number, number]): [number, number] {
  const held = reply.sentences.filter(sentence => sentence.end > start && sentence.start < end)
  return [held[0]?.start ?? start, held.at(-1)?.end ?? end]
}

/** Openings go behind the greeting, everything else before the closing. */
function insertionFor(finding: Finding, reply: Reply): [number, number] {
  const opening = [...OPENING].some(move => finding.rule.endsWith(move) || finding.message.includes(move))
  const body = reply.sentences.filter(sentence => sentence.part === 'body')
  const at = opening ? (body[0]?.start ?? greetingEnd(reply)) : (body.at(-1)?.end ?? greetingEnd(reply))
  return [at, at]
}

function greetingEnd(reply: Reply): number {
  return reply.sentences.findLast(sentence => sentence.part === 'greeting')?.end ?? reply.text.length
}

function spaced(option: Suggestion, text: string): Suggestion {
  const before = option.from > 0 && !/\s/.test(text[option.from - 1] ?? '') ? ' ' : ''
  const after = option.to < text.length && !/\s/.test(text[option.to] ?? '') ? ' ' : ''
  return { ...option, text: before + option.text + after }
}
