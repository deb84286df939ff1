import { commonness } from './common-words.ts'
import { entityKinds } from './pattern/node.ts'

/** A set of words that one place of a pattern accepts. */
export type WordSet = { words: Set<string>; prefixes: Set<string>; suffixes: Set<string> }

export const wordSet = (set: Partial<Record<keyof WordSet, Iterable<string>>>): WordSet => ({
  words: new Set(set.words),
  prefixes: new Set(set.prefixes),
  suffixes: new Set(set.suffixes),
})

/** `'s` in a text may be is, has or us, `'d` would or had; a pattern that writes the short form means them all. */
const shortFor: Readonly<Record<string, readonly string[]>> = {
  is: ["'s"],
  has: ["'s"],
  us: ["'s"],
  would: ["'d"],
  had: ["'d"],
  "'s": ['is', 'has'],
  "'d": ['would', 'had'],
}

/** Numbers the word sets of all patterns, equal ones alike. Numbers below that of `entityKinds` stand for values. */
export class SymbolTable {
  private readonly ids = new Map<string, number>()
  private readonly sets: WordSet[] = []

  /** The symbol of a set of words. */
  of(set: WordSet): number {
    const full = { ...set, words: new Set([...set.words].flatMap(word => [word, ...(shortFor[word] ?? [])])) }
    const key = [full.words, full.prefixes, full.suffixes].map(each => [...each].sort().join(' ')).join('|')
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const id = entityKinds.length + this.sets.length
    this.ids.set(key, id)
    this.sets.push(full)
    return id
  }

  /** How often a symbol is met, roughly, per ten thousand words. */
  cost(id: number): number {
    const set = this.sets[id - entityKinds.length]
    if (!set) return 40
    const words = [...set.words].reduce((sum, word) => sum + commonness(word), 0)
    return words + set.prefixes.size * 3 + set.suffixes.size * 200
  }

  /** The symbols by word, by beginning and by ending. */
  tables(): Record<keyof WordSet, Record<string, number[]>> {
    const tables = { words: {}, prefixes: {}, suffixes: {} } as Record<
      keyof WordSet,
      Record<string, number[]>
    >
    for (const [index, set] of this.sets.entries()) {
      for (const part of ['words', 'prefixes', 'suffixes'] as const) {
        const table = tables[part]
        for (const key of set[part]) {
          const ids = Object.hasOwn(table, key) ? table[key]! : []
          ids.push(entityKinds.length + index)
          table[key] = ids
        }
      }
    }
    return tables
  }
}
