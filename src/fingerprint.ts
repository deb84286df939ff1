import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Draft, Finding, Span } from './types.ts'

/**
 * What a stored reply is known by from one export to the next: the id that its platform gave it, else its title, else
 * its file's name. Never its place in the file, which changes with every macro added before it.
 */
export function macroKey({ id, macro, path, numbered }: Draft): string {
  return numbered ? (macro ?? basename(path)) : id
}

/**
 * What a finding is known by: macro, rule and the words of its sentence, as 16 hexadecimal digits. Case, signs, markup
 * and line breaks leave no trace, so that a re-export or a new layout of the file changes nothing.
 */
export function fingerprint(draft: Draft, finding: Pick<Finding, 'rule' | 'span'>): string {
  return hashOf([macroKey(draft), finding.rule, sentenceKey(draft.text, finding.span)])
}

/** The normalised words of the sentence in which a finding stands; empty where it speaks of the whole reply. */
export function sentenceKey(text: string, span: Span | undefined): string {
  if (span === undefined) return ''
  const [from, to] = sentenceAround(text, span)
  return wordsOf(text.slice(from, to)).join(' ')
}

/** Words as they are compared: small letters and digits, without signs. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[’']/g, '')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Enough digits that two findings of one library never share them by chance. */
export function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)
}

/** A sentence longer than this is a list or a table; what is farther away says nothing about the words. */
const reach = 400

/** A greeting ends at its comma, so that the first sentence stands for itself. */
const greeting = /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^\n,!?]{0,120},/i

/** Sentences end at a full stop, question or exclamation mark that follows a word; line breaks are layout. */
function sentenceAround(text: string, [start, end]: Span): Span {
  const floor = Math.max(0, start - reach)
  const ceiling = Math.min(text.length, end + reach)
  const ends = [...text.slice(floor, ceiling).matchAll(/(?<=[\p{L})”"'’])[.!?]+(?=\s|$)/gu)].map(
    ({ 0: sign, index }) => floor + index + sign.length,
  )
  const greeted = greeting.exec(text)?.[0].length
  if (greeted !== undefined && greeted > floor) ends.unshift(greeted)
  return [ends.findLast(at => at <= start) ?? floor, ends.find(at => at >= end) ?? ceiling]
}
