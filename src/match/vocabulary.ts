import type { PatternIndex } from './compile.ts'
import { Presence } from './presence.ts'

/**
 * What an index knows of a word: its symbols, those of them that some pattern needs, and the patterns to try where it
 * stands (see PatternIndex.anchors).
 */
export type KnownWord = { symbols: ReadonlySet<number>; needed: readonly number[]; tries: readonly number[] }

const roomFor = 50_000
const longestAffix = 24
const unknown: KnownWord = { symbols: new Set(), needed: [], tries: [] }

/** Looks words up in an index, remembering those met; forgets all when full, so that a long batch stays small. */
export class Vocabulary {
  private readonly index: PatternIndex
  private readonly met = new Map<string, KnownWord>()
  private readonly words: ReadonlyMap<string, readonly number[]>
  readonly presence: Presence
  private readonly needed: ReadonlySet<number>
  private readonly values: readonly KnownWord[]

  constructor(index: PatternIndex, values: number) {
    this.index = index
    this.words = new Map(Object.entries(index.words))
    this.needed = new Set(index.needed)
    this.presence = new Presence(index.needed.reduce((most, symbol) => Math.max(most, symbol), 0))
    this.values = Array.from({ length: values }, (_, id) => this.know([id]))
  }

  word(norm: string): KnownWord {
    const known = this.met.get(norm)
    if (known) return known
    if (this.met.size >= roomFor) this.met.clear()
    const word = this.know(this.symbolsOf(norm))
    this.met.set(norm, word)
    return word
  }

  /** A value of the kind with this number. */
  value(kind: number): KnownWord {
    return this.values[kind] ?? unknown
  }

  private know(symbols: readonly number[]): KnownWord {
    if (symbols.length === 0) return unknown
    return {
      symbols: new Set(symbols),
      needed: symbols.filter(symbol => this.needed.has(symbol)),
      tries: symbols.flatMap(symbol => this.index.anchors[symbol] ?? []),
    }
  }

  private symbolsOf(norm: string): number[] {
    const { prefixes, suffixes } = this.index
    const symbols = [...(this.words.get(norm) ?? [])]
    const most = Math.min(norm.length, longestAffix)
    for (let length = 1; length <= most; length++) {
      symbols.push(
        ...(own(prefixes, norm.slice(0, length)) ?? []),
        ...(own(suffixes, norm.slice(-length)) ?? []),
      )
    }
    return symbols
  }
}

const own = <T>(table: Readonly<Record<string, T>>, key: string) =>
  Object.hasOwn(table, key) ? table[key] : undefined
