import type { PatternIndex } from './compile.ts'
import { numbersIn } from './patterns.ts'
import { Presence } from './presence.ts'

/**
 * What an index knows of a word: its symbols (a bit for each), those of them that some pattern needs, and the patterns
 * to try where it stands (see PatternIndex.anchors).
 */
export type KnownWord = { symbols: Uint32Array; needed: readonly number[]; tries: readonly number[] }

/** Whether a symbol is among those of a word. */
export const hasSymbol = ({ symbols }: KnownWord, symbol: number) =>
  ((symbols[symbol >>> 5]! >>> (symbol & 31)) & 1) === 1

const roomFor = 20_000
const longestAffix = 24

/** Looks words up in an index, remembering those met; forgets all when full, so that a long batch stays small. */
export class Vocabulary {
  readonly presence: Presence
  private readonly index: PatternIndex
  private readonly words: readonly string[]
  private readonly anchors: readonly string[]
  private readonly met = new Map<string, KnownWord>()
  private readonly needed: ReadonlySet<number>
  private readonly unknown: KnownWord
  private readonly values: readonly KnownWord[]

  constructor(index: PatternIndex, values: number) {
    this.index = index
    this.words = index.words.split('\n')
    this.anchors = index.anchors.split('\n')
    this.needed = new Set(index.needed)
    this.presence = new Presence(index.symbols)
    this.unknown = this.know([])
    this.values = Array.from({ length: values }, (_, id) => this.know([id]))
  }

  word(norm: string): KnownWord {
    const known = this.met.get(norm)
    if (known) return known
    if (this.met.size >= roomFor) this.met.clear()
    const symbols = this.symbolsOf(norm)
    const word = symbols.length === 0 ? this.unknown : this.know(symbols)
    this.met.set(norm, word)
    return word
  }

  /** A value of the kind with this number. */
  value(kind: number): KnownWord {
    return this.values[kind] ?? this.unknown
  }

  private know(symbols: readonly number[]): KnownWord {
    const bits = new Uint32Array((this.index.symbols >>> 5) + 1)
    for (const symbol of symbols) bits[symbol >>> 5]! |= 1 << (symbol & 31)
    return {
      symbols: bits,
      needed: symbols.filter(symbol => this.needed.has(symbol)),
      tries: symbols.flatMap(symbol => numbersIn(this.anchors[symbol] ?? '')),
    }
  }

  private symbolsOf(norm: string): number[] {
    const { prefixes, suffixes } = this.index
    const symbols = numbersIn(entryOf(this.words, norm))
    for (let length = Math.min(norm.length, longestAffix); length > 0; length--) {
      symbols.push(...own(prefixes, norm.slice(0, length)), ...own(suffixes, norm.slice(-length)))
    }
    return symbols
  }
}

const own = (table: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(table, key) ? numbersIn(table[key]!) : []

/** What stands after a word in the sorted lines that begin with one; nothing where it is not there. */
function entryOf(lines: readonly string[], word: string): string {
  const key = `${word} `
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]! < key) low = middle + 1
    else high = middle
  }
  return lines[low]?.startsWith(key) ? lines[low]!.slice(key.length) : ''
}
