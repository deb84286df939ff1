import type { GuardName } from '../types.ts'
import type { Code } from './code.ts'
import { Compiler } from './compiler.ts'
import { written } from './notation.ts'
import type { PatternTrouble } from './pattern/trouble.ts'
import { patternLine } from './patterns.ts'

export type Role = 'match' | 'except' | 'unless'

/** The patterns of one owner: a rule, a move, a cue. */
export type PatternOwner = {
  id: string
  match: readonly string[]
  except?: readonly string[]
  unless?: readonly string[]
  /** The family of faults, which decides what guards are on. */
  concern?: string
  /** Guards switched off. */
  unguarded?: readonly GuardName[]
  /** Where matches count; default everywhere but signature and history. */
  in?: readonly ('greeting' | 'body' | 'closing')[]
}

/** Whose pattern it is: the owner's place in `owners`, its role there, and its place in that list. */
export type Use = { owner: number; role: Role; nth: number }

/**
 * All patterns of all owners, ready to run: plain data, to be stored as JSON. What there are thousands of stands in
 * lines, read when first asked for, so that opening an index costs next to nothing.
 */
export type PatternIndex = {
  owners: readonly Pick<PatternOwner, 'id' | 'concern' | 'unguarded' | 'in'>[]
  /** A line a pattern, once for all who use it (see patterns.ts). */
  patterns: string
  lists: readonly Code[]
  /** How many symbols there are. */
  symbols: number
  /** A line a word, sorted: the word and its symbols. */
  words: string
  /** Symbols (numbers between blanks) by a word's beginning, by its ending. */
  prefixes: Readonly<Record<string, string>>
  suffixes: Readonly<Record<string, string>>
  /** A line a symbol: the patterns to try where it is met, as triples of pattern and the fewest and most words before it. */
  anchors: string
  /** Symbols that some pattern needs. */
  needed: readonly number[]
}

/** Where a refused pattern stands. */
export type OwnedTrouble = PatternTrouble & { owner: string; role: Role | 'list'; nth: number }

const roles: readonly Role[] = ['match', 'except', 'unless']

/**
 * Compiles the patterns of all owners into one index. Lists are patterns by name. A malformed pattern is left out and
 * told of; the rest still serves.
 */
export function compilePatterns(
  owners: readonly PatternOwner[],
  lists: Readonly<Record<string, readonly string[]>> = {},
): { index: PatternIndex; troubles: OwnedTrouble[] } {
  const compiler = new Compiler(lists)
  const patterns: string[] = []
  const anchors: number[][] = []
  const needed = new Set<number>()
  const troubles: OwnedTrouble[] = []
  for (const [text, uses] of usesByText(owners)) {
    const made = compiler.pattern(text)
    if ('trouble' in made) {
      troubles.push(
        ...uses.map(({ owner, role, nth }) => ({ ...made.trouble, owner: owners[owner]!.id, role, nth })),
      )
      continue
    }
    for (const { symbol, least, most } of made.search.anchors) {
      anchors[symbol] ??= []
      anchors[symbol].push(patterns.length, least, most)
    }
    for (const symbol of made.search.needs) needed.add(symbol)
    patterns.push(patternLine({ needs: made.search.needs, uses, written: written(made.code) }))
  }
  const index: PatternIndex = {
    owners: owners.map(({ id, concern, unguarded, in: parts }) => ({ id, concern, unguarded, in: parts })),
    patterns: patterns.join('\n'),
    lists: compiler.listCodes,
    symbols: compiler.symbols.count,
    ...compiler.symbols.tables(),
    anchors: Array.from({ length: compiler.symbols.count }, (_, symbol) => anchors[symbol]?.join(' ')).join(
      '\n',
    ),
    needed: [...needed],
  }
  const inLists = compiler.troubles.map(({ list, ...trouble }) => ({
    ...trouble,
    owner: list,
    role: 'list' as const,
  }))
  return { index, troubles: [...inLists, ...troubles] }
}

/** Who uses each pattern: the same words often stand on several pages. */
function usesByText(owners: readonly PatternOwner[]): Map<string, Use[]> {
  const texts = new Map<string, Use[]>()
  for (const [owner, page] of owners.entries()) {
    for (const role of roles) {
      for (const [nth, text] of (page[role] ?? []).entries()) {
        const uses = texts.get(text)
        if (uses) uses.push({ owner, role, nth })
        else texts.set(text, [{ owner, role, nth }])
      }
    }
  }
  return texts
}
