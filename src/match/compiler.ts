import { type Code, widthOf } from './code.ts'
import { firstSymbols } from './first.ts'
import { byFirst, listsIn, wordsOf } from './nodes.ts'
import { entityKinds, mostWords, type Node } from './pattern/node.ts'
import { parsePattern } from './pattern/parse.ts'
import { malformed, type PatternTrouble, tooLong, wordless } from './pattern/trouble.ts'
import { type Search, searchFor } from './search.ts'
import { SymbolTable, union } from './symbols.ts'

/** A pattern's code and how to look for it, or why it is refused. */
type Made = { code: Code; search: Search } | { trouble: PatternTrouble }

/** Compiles patterns one by one into code over shared symbols and lists. */
export class Compiler {
  readonly symbols = new SymbolTable()
  readonly listCodes: Code[] = []
  /** What is wrong with the lists that patterns named. */
  readonly troubles: (PatternTrouble & { list: string; nth: number })[] = []
  private readonly lists: Readonly<Record<string, readonly string[]>>
  private readonly entries = new Map<string, Node>()
  private readonly places = new Map<string, number>()

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    this.lists = lists
  }

  /** A pattern's code and the symbols to find it by. */
  pattern(text: string): Made {
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
      if (!parsed.ok) this.troubles.push({ ...parsed.trouble, list: name, nth })
      else if (inner.length > 0) {
        const trouble = malformed(entry, 0, 'Unexpected list within a list', 'Write its entries out.')
        this.troubles.push({ ...trouble, list: name, nth })
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
