import { commonness } from './common-words.ts'
import { entityKinds } from './pattern/node.ts'

/** A set of words that one place of a pattern accepts. */
export type WordSet = { words: Set<string>; prefixes: Set<string>; suffixes: Set<string> }

export const wordSet = (set: Partial<Record<keyof WordSet, Iterable<string>>>): WordSet => ({
  words: new Set(set.words),
  prefixes: new Set(set.prefixes),
  suffixes: new Set(set.suffixes),
})

/** All the words of several sets. */
export const union = (sets: readonly WordSet[]): WordSet =>
  wordSet({
    words: sets.flatMap(set => [...set.words]),
    prefixes: sets.flatMap(set => [...set.prefixes]),
    suffixes: sets.flatMap(set => [...set.suffixes]),
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
  private readonly costs: number[] = []
  private readonly unions = new Map<string, number>()

  /** The symbol of a set of words. */
  of(set: WordSet): number {
    const full = { ...set, words: new Set([...set.words].flatMap(word => [word, ...(shortFor[word] ?? [])])) }
    const key = [full.words, full.prefixes, full.suffixes].map(each => [...each].sort().join(' ')).join('|')
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const id = entityKinds.length + this.sets.length
    this.ids.set(key, id)
    this.sets.push(full)
    this.costs.push(costOf(full))
    return id
  }

  /** The symbol of all the words of some symbols together. */
  anyOf(ids: readonly number[]): number {
    if (ids.length === 1) return ids[0]!
    const key = ids.join(' ')
    const id = this.unions.get(key) ?? this.of(union(ids.map(each => this.sets[each - entityKinds.length]!)))
    this.unions.set(key, id)
    return id
  }

  isWord(id: number): boolean {
    return id >= entityKinds.length
  }

  /** How often a symbol is met, roughly, per ten thousand words. */
  cost(id: number): number {
    return this.costs[id - entityKinds.length] ?? 40
  }

  /** How many symbols there are. */
  get count(): number {
    return entityKinds.length + this.sets.length
  }

  /** The symbols (numbers between blanks) by word, in sorted lines, by beginning and by ending. */
  tables() {
    return {
      words: [...this.table('words')]
        .map(entry => entry.join(' '))
        .sort()
        .join('\n'),
      prefixes: Object.fromEntries(this.table('prefixes')),
      suffixes: Object.fromEntries(this.table('suffixes')),
    }
  }

  private table(part: keyof WordSet): Map<string, string> {
    const table = new Map<string, number[]>()
    for (const [index, set] of this.sets.entries()) {
      for (const key of set[part]) {
        const ids = table.get(key) ?? []
        ids.push(entityKinds.length + index)
        table.set(key, ids)
      }
    }
    return new Map([...table].map(([key, ids]) => [key, ids.join(' ')]))
  }
}

function costOf({ words, prefixes, suffixes }: WordSet): number {
  const counts = [...words].map(commonness)
  return counts.reduce((sum, count) => sum + count, 0) + prefixes.size * 3 + suffixes.size * 200
}
