import type { Trouble } from '../../types.ts'
import { mostWords } from './node.ts'

/** Trouble with a pattern; `offset` is the place in the pattern's own text. */
export type PatternTrouble = Trouble & { offset: number; pattern: string }

/** Says where a pattern can't be read (offset from 0), what stands there and what helps. */
export function malformed(pattern: string, offset: number, title: string, help: string): PatternTrouble {
  return {
    code: 'malformed-pattern',
    title,
    help,
    column: offset + 1,
    frame: `${pattern}\n${' '.repeat(offset)}^`,
    exit: 2,
    offset,
    pattern,
  }
}

/** A pattern that could match without a single word of its own, and so anywhere. */
export const wordless = (pattern: string) =>
  malformed(
    pattern,
    0,
    'Unexpected pattern without a word that must be there',
    'Name at least one word, list or value outside [ ]; what is only signs needs a rule of kind code.',
  )

/** A pattern whose match could be longer than matching looks ahead. */
export const tooLong = (pattern: string, words: number) =>
  malformed(
    pattern,
    0,
    `Unexpected length: this pattern may take ${words} words, expected at most ${mostWords}`,
    'Shorten the gaps, or split it into two patterns.',
  )
