import type { GuardName } from '../types.ts'
import { type Code, widthOf } from './code.ts'
import { firstSymbols } from './first.ts'
import { inflect } from './pattern/inflect.ts'
import { entityKinds, mostWords, type Node } from './pattern/node.ts'
import { parsePattern } from './pattern/parse.ts'
import { malformed, type PatternTrouble, tooLong, wordless } from './pattern/trouble.ts'
import { type Search, searchFor } from './search.ts'
import { SymbolTable, union, type WordSet, wordSet } from './symbols.ts'

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

/**
 * A pattern in the index: its code as JSON (read when it is first tried, so that loading stays quick), the rarer symbols that every match holds, its owner's place in `owners`, its role
 * there and its place in that list.
 */
export type Pattern = { code: string; needs: readonly number[]; owner: number; role: Role; nth: number }

/** All patterns of all owners, ready to run: plain data, to be stored as JSON and loaded at once. */
export type PatternIndex = {
  owners: readonly Pick<PatternOwner, 'id' | 'concern' | 'unguarded' | 'in'>[]
  patterns: readonly Pattern[]
  lists: readonly Code[]
  /** How many symbols there are. */
  symbols: number
  /** Symbols (numbers between blanks) by word, by a word's beginning, by its ending. */
  words: Readonly<Record<string, string>>
  prefixes: Readonly<Record<string, string>>
  suffixes: Readonly<Record<string, string>>
  /** By symbol: the patterns to try where it is met, as triples of pattern and the fewest and most words before it. */
  anchors: Readonly<Record<number, readonly number[]>>
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
  const patterns: Pattern[] = []
  const anchors: Record<number, number[]> = {}
  for (const [owner, { id, ...texts }] of owners.entries()) {
    for (const role of roles) {
      for (const [nth, text] of (texts[role] ?? []).entries()) {
        const made = compiler.pattern(text)
        if ('trouble' in made) {
          compiler.troubles.push({ ...made.trouble, owner: id, role, nth })
          continue
        }
        for (const { symbol, least, most } of made.search.anchors) {
          anchors[symbol] ??= []
          anchors[symbol].push(patterns.length, least, most)
        }
        patterns.push({ code: JSON.stringify(made.code), needs: made.search.needs, owner, role, nth })
      }
    }
  }
  const index: PatternIndex = {
    owners: owners.map(({ id, concern, unguarded, in: parts }) => ({ id, concern, unguarded, in: parts })),
    patterns,
    lists: compiler.listCodes,
    symbols: compiler.symbols.count,
    ...compiler.symbols.tables(),
    anchors,
    needed: [...new Set(patterns.flatMap(({ needs }) => needs))],
  }
  return { index, troubles: compiler.troubles }
}

type Made = { code: Code; search: Search } | { trouble: PatternTrouble }

class Compiler {
  readonly symbols = new SymbolTable()
  readonly listCodes: Code[] = []
  readonly troubles: OwnedTrouble[] = []
  private readonly lists: Readonly<Record<string, readonly string[]>>
  private readonly known = new Map<string, Made>()
  private readonly entries = new Map<string, Node>()
  private readonly places = new Map<string, number>()

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    this.lists = lists
  }

  /** A pattern's code and the symbols to find it by; the same text is compiled once. */
  pattern(text: string): Made {
    const known = this.known.get(text)
    if (known) return known
    const made = this.make(text)
    this.known.set(text, made)
    return made
  }

  private make(text: string): Made {
    const parsed = parsePattern(text)
    if (!parsed.ok) return { trouble: parsed.trouble }
    const missing = listsIn(parsed.value).find(name => this.list(name) === undefined)
    if (missing !== undefined) return { trouble: this.unknownList(text, missing) }
    const code = this.begun(this.code(parsed.value))
    const search = searchFor(code, this.listCodes, this.symbols)
    if (!search) return { trouble: wordless(text) }
    const [, most] = widthOf(code, this.listCodes)
    return most > mostWords ? { trouble: tooLong(text, most) } : { code, search }
  }

  private unknownList(text: string, name: string): PatternTrouble {
    const names = Object.keys(this.lists).map(each => `{${each}}`)
    const help = names.length > 0 ? `Known lists are ${names.join(' ')}.` : 'There are no lists yet.'
    const at = Math.max(0, text.indexOf(`{${name}}`))
    return malformed(text, at, `Unexpected list “{${name}}”, expected one that exists`, help)
  }

  /** A list as a node: any of its entries. Undefined where nobody knows it; its own troubles are told once. */
  private list(name: string): Node | undefined {
    const known = this.entries.get(name)
    if (known) return known
    if (!Object.hasOwn(this.lists, name)) return undefined
    const node = { type: 'any' as const, of: [] as Node[] }
    this.entries.set(name, node)
    for (const [nth, entry] of (this.lists[name] ?? []).entries()) {
      const parsed = parsePattern(entry)
      const inner = parsed.ok ? listsIn(parsed.value) : []
      if (!parsed.ok) this.troubles.push({ ...parsed.trouble, owner: name, role: 'list', nth })
      else if (inner.length > 0) {
        const trouble = malformed(entry, 0, 'Unexpected list within a list', 'Write its entries out.')
        this.troubles.push({ ...trouble, owner: name, role: 'list', nth })
      } else node.of.push(parsed.value)
    }
    return node
  }

  private code(node: Node): Code {
    const set = wordsOf(node)
    if (set) return ['w', this.symbols.of(set)]
    switch (node.type) {
      case 'entity':
        return ['e', entityKinds.indexOf(node.kind)]
      case 'sign':
        return ['s', node.norm]
      case 'gap':
        return ['g', node.min, node.max]
      case 'start':
        return ['^']
      case 'end':
        return ['$']
      case 'list':
        return this.listCode(node.name)
      case 'maybe':
        return ['?', this.code(node.of)]
      case 'any':
        return this.alternatives(node.of)
      case 'all':
        return ['.', ...node.of.map(each => this.code(each))]
      default:
        throw new TypeError(`a ${node.type} is a set of words`)
    }
  }

  private listCode(name: string): Code {
    const place = this.places.get(name) ?? this.listCodes.length
    if (!this.places.has(name)) {
      this.places.set(name, place)
      this.listCodes.push(this.code(this.list(name) ?? { type: 'any', of: [] }))
    }
    const code = this.listCodes[place]!
    return code[0] === 'w' ? code : ['l', place]
  }

  /** The same code, passed over at once where no word stands with which it may begin. */
  private begun(code: Code): Code {
    const first = code[0] === 'f' || code[0] === 'w' ? undefined : firstSymbols(code, this.listCodes)
    return first ? ['f', this.symbols.anyOf(first), code] : code
  }

  /** Alternatives of one word become one set of words, however many they are. */
  private alternatives(nodes: readonly Node[]): Code {
    const sets = nodes.flatMap(node => wordsOf(node) ?? [])
    const rest = byFirst(nodes.filter(node => !wordsOf(node))).map(node => this.code(node))
    const words: Code[] = sets.length > 0 ? [['w', this.symbols.of(union(sets))]] : []
    return rest.length === 0 ? words[0]! : this.begun(['|', ...words, ...rest])
  }
}

/** Alternatives that begin alike, brought together: (our team|our bank) is our (team|bank). */
function byFirst(nodes: readonly Node[]): Node[] {
  const groups = new Map<string, (readonly Node[])[]>()
  for (const node of nodes.flatMap(each => (each.type === 'any' ? each.of : [each]))) {
    const sequence = node.type === 'all' ? node.of : [node]
    const key = JSON.stringify(sequence[0])
    const group = groups.get(key)
    if (group) group.push(sequence)
    else groups.set(key, [sequence])
  }
  return [...groups.values()].map(group => {
    if (group.length === 1) return { type: 'all', of: group[0]! }
    const rests = group.map(sequence => sequence.slice(1)).filter(rest => rest.length > 0)
    const tail: Node = { type: 'any', of: rests.map(of => (of.length === 1 ? of[0]! : { type: 'all', of })) }
    const short = rests.length < group.length
    return { type: 'all', of: [group[0]![0]!, ...(rests.length === 0 ? [] : [short ? maybe(tail) : tail])] }
  })
}

const maybe = (of: Node): Node => ({ type: 'maybe', of })

/** The words that a node accepts, if it is of one word whatever happens. */
function wordsOf(node: Node): WordSet | undefined {
  switch (node.type) {
    case 'word':
      return wordSet({ words: [node.norm] })
    case 'verb':
      return wordSet({ words: inflect(node.norm) })
    case 'prefix':
      return wordSet({ prefixes: [node.norm] })
    case 'suffix':
      return wordSet({ suffixes: [node.norm] })
    case 'any': {
      const sets = node.of.map(wordsOf)
      return sets.every(set => set !== undefined) ? union(sets) : undefined
    }
    default:
      return undefined
  }
}

function listsIn(node: Node): string[] {
  switch (node.type) {
    case 'list':
      return [node.name]
    case 'maybe':
      return listsIn(node.of)
    case 'any':
    case 'all':
      return node.of.flatMap(listsIn)
    default:
      return []
  }
}
