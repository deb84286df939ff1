import type { Code } from './code.ts'
import type { PatternIndex } from './compile.ts'

/** The codes of an index's patterns, each read when it is first asked for: one draft asks for few. */
export class Codes {
  private readonly index: PatternIndex
  private readonly read: (Code | undefined)[]

  constructor(index: PatternIndex) {
    this.index = index
    this.read = new Array<Code | undefined>(index.patterns.length).fill(undefined)
  }

  /** The code of the pattern with this number. */
  of(pattern: number): Code {
    const known = this.read[pattern]
    if (known) return known
    const code = JSON.parse(this.index.patterns[pattern]!.code) as Code
    this.read[pattern] = code
    return code
  }
}
