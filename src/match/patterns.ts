import type { Code } from './code.ts'
import type { PatternIndex, Role, Use } from './compile.ts'
import { readCode } from './notation.ts'

/** A pattern of an index: the rarer symbols that every match holds, who uses it, and its code as written. */
type Pattern = { needs: readonly number[]; uses: readonly Use[]; written: string }

const roles: readonly Role[] = ['match', 'except', 'unless']

/** A pattern as a line of an index. */
export function patternLine({ needs, uses, written }: Pattern): string {
  const numbers = uses.flatMap(({ owner, role, nth }) => [owner, roles.indexOf(role), nth])
  return [needs.join(' '), numbers.join(' '), written].join('\t')
}

/** The patterns of an index, each read when it is first asked for: one draft asks for few. */
export class Patterns {
  private readonly lines: readonly string[]
  private readonly read: (Pattern | undefined)[]
  private readonly codes: (Code | undefined)[]

  constructor({ patterns }: PatternIndex) {
    this.lines = patterns.split('\n')
    this.read = new Array<Pattern | undefined>(this.lines.length).fill(undefined)
    this.codes = new Array<Code | undefined>(this.lines.length).fill(undefined)
  }

  /** The pattern with this number. */
  of(number: number): Pattern {
    const known = this.read[number]
    if (known) return known
    const [needs = '', uses = '', written = ''] = this.lines[number]!.split('\t')
    const pattern = { needs: numbersIn(needs), uses: usesIn(numbersIn(uses)), written }
    this.read[number] = pattern
    return pattern
  }

  /** The code of the pattern with this number. */
  codeOf(number: number): Code {
    const known = this.codes[number]
    if (known) return known
    const code = readCode(this.of(number).written)
    this.codes[number] = code
    return code
  }
}

/** Numbers between blanks. */
export function numbersIn(text: string): number[] {
  return text === '' ? [] : text.split(' ').map(Number)
}

function usesIn(numbers: readonly number[]): Use[] {
  const uses: Use[] = []
  for (let at = 0; at < numbers.length; at += 3) {
    uses.push({ owner: numbers[at]!, role: roles[numbers[at + 1]!]!, nth: numbers[at + 2]! })
  }
  return uses
}
