import { spell } from '../../parse/words.ts'
import type { EntityKind } from '../../types.ts'
import { lex, type Piece, wordsIn } from './lexer.ts'
import { entityKinds, type Node } from './node.ts'
import { malformed, type PatternTrouble } from './trouble.ts'

export type ParsedPattern = { ok: true; value: Node } | { ok: false; trouble: PatternTrouble }

const deepest = 24

/** Reads a pattern by recursive descent; what can't be read is refused with its place and the cure. */
export function parsePattern(pattern: string): ParsedPattern {
  const reader = new PatternReader(pattern)
  try {
    return { ok: true, value: reader.whole() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, trouble: error.trouble }
    throw error
  }
}

/** Carries a trouble out of the descent; never leaves this file. */
class Refusal extends Error {
  readonly trouble: PatternTrouble
  constructor(trouble: PatternTrouble) {
    super(trouble.title)
    this.trouble = trouble
  }
}

class PatternReader {
  private readonly pattern: string
  private readonly pieces: readonly Piece[]
  private next = 0

  constructor(pattern: string) {
    this.pattern = pattern
    this.pieces = lex(pattern)
  }

  whole(): Node {
    if (this.pieces.length === 0)
      this.refuse(0, 'Unexpected empty pattern, expected words', 'Write at least one word.')
    const node = this.sequence(0)
    const left = this.pieces[this.next]
    if (left?.kind === '|') {
      this.refuse(
        left.at,
        'Unexpected “|” outside brackets',
        'Put the alternatives in brackets: (this|that way).',
      )
    }
    if (left)
      this.refuse(
        left.at,
        `Unexpected “${left.text}”, nothing is open here`,
        `Remove it, or open the bracket before it.`,
      )
    return node
  }

  private sequence(depth: number): Node {
    if (depth > deepest)
      this.refuse(this.place(), 'Unexpected depth of brackets', `Use at most ${deepest} within each other.`)
    const parts: Node[] = []
    for (
      let piece = this.pieces[this.next];
      piece && !/^[)|\]]$/.test(piece.kind);
      piece = this.pieces[this.next]
    ) {
      this.next++
      parts.push(...this.item(piece, depth))
    }
    return parts.length === 1 ? parts[0]! : { type: 'all', of: parts }
  }

  private item(piece: Piece, depth: number): Node[] {
    switch (piece.kind) {
      case 'words':
        return this.words(piece)
      case 'prefix':
      case 'suffix':
        return [{ type: piece.kind, norm: spell(piece.text.toLowerCase()) }]
      case 'verb':
        return [this.verb(piece)]
      case 'gap':
        return [this.gap(piece)]
      case '<':
        return [this.entity(piece)]
      case '{':
        return [this.list(piece)]
      case '(':
        return [this.group(piece, depth)]
      case '[':
        return [{ type: 'maybe', of: this.bracket(piece, ']', depth) }]
      default:
        return [{ type: piece.kind === '^' ? 'start' : 'end' }]
    }
  }

  private words(piece: Piece): Node[] {
    if (/^[*>}]$/.test(piece.text)) {
      const cure =
        piece.text === '*' ? 'A star clings to a word: apolog* or *ed.' : 'Remove it, or open it before.'
      this.refuse(piece.at, `Unexpected “${piece.text}” by itself`, cure)
    }
    return wordsIn(piece.text).map(norm =>
      /^[\p{L}\p{N}]|^'./u.test(norm) ? { type: 'word', norm } : { type: 'sign', norm },
    )
  }

  private verb({ text, at }: Piece): Node {
    if (text === '') this.refuse(at, 'Unexpected “~” by itself', 'Write the verb after it: ~cancel.')
    return { type: 'verb', norm: text.toLowerCase() }
  }

  private gap({ text, at }: Piece): Node {
    if (text === '_') return { type: 'gap', min: 1, max: 1 }
    const max = text === '' || text.startsWith('.') || text === '…' ? 4 : Number(text)
    if (max < 1 || max > 20)
      this.refuse(at, `Unexpected gap of ${max} words, expected 1 to 20`, 'Write … or, say, …8.')
    return { type: 'gap', min: 0, max }
  }

  private entity({ text, at }: Piece): Node {
    const kind = text as EntityKind
    if (!entityKinds.includes(kind) || this.pattern[at + text.length + 1] !== '>') {
      const known = entityKinds.map(each => `<${each}>`).join(' ')
      this.refuse(at, `Unexpected “<${text}”, expected the name of a value`, `Known are ${known}.`)
    }
    return { type: 'entity', kind }
  }

  private list({ text, at }: Piece): Node {
    if (text === '' || this.pattern[at + text.length + 1] !== '}') {
      this.refuse(
        at,
        `Unexpected “{${text}”, expected the name of a list in {…}`,
        'Write {name} without blanks.',
      )
    }
    return { type: 'list', name: text }
  }

  private group(open: Piece, depth: number): Node {
    const first = this.sequence(depth + 1)
    const branches = [first]
    while (this.pieces[this.next]?.kind === '|') {
      this.next++
      branches.push(this.sequence(depth + 1))
    }
    this.close(open, ')')
    if (branches.some(isEmpty)) {
      this.refuse(
        open.at,
        'Unexpected empty alternative in “(…)”',
        'Remove the spare “|”; what may be absent goes in [ ].',
      )
    }
    return branches.length === 1 ? first : { type: 'any', of: branches }
  }

  private bracket(open: Piece, close: string, depth: number): Node {
    const first = this.sequence(depth + 1)
    const branches = [first]
    while (this.pieces[this.next]?.kind === '|') {
      this.next++
      branches.push(this.sequence(depth + 1))
    }
    this.close(open, close)
    if (branches.some(isEmpty))
      this.refuse(open.at, 'Unexpected empty “[]”', 'Put words in it, or remove it.')
    return branches.length === 1 ? first : { type: 'any', of: branches }
  }

  private close(open: Piece, close: string) {
    const piece = this.pieces[this.next]
    if (piece?.kind !== close) {
      const cure = `Add “${close}”.`
      if (piece) this.refuse(piece.at, `Unexpected “${piece.text}”, expected “${close}”`, cure)
      this.refuse(open.at, `Unexpected end of the pattern, this “${open.kind}” is still open`, cure)
    }
    this.next++
  }

  private place(): number {
    return this.pieces[this.next]?.at ?? this.pattern.length
  }

  private refuse(at: number, title: string, help: string): never {
    throw new Refusal(malformed(this.pattern, at, title, help))
  }
}

const isEmpty = (node: Node) => node.type === 'all' && node.of.length === 0
