import type { Trouble } from '../../types.ts'

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
