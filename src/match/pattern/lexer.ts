import { tokenize } from '../../parse/tokens.ts'

/** A piece of a written pattern and where it stands. `kind` of a bracket or operator is the sign itself. */
export type Piece = {
  kind: 'words' | 'prefix' | 'suffix' | 'verb' | 'gap' | '<' | '{' | Operator
  text: string
  at: number
}
type Operator = '(' | ')' | '|' | '[' | ']' | '^' | '$'

const shapes: readonly (readonly [Piece['kind'], RegExp])[] = [
  ['gap', /(?:…|\.\.\.)(\d*)/y],
  ['gap', /(_)(?![\w])/y],
  ['<', /<([^<>\s]*)>?/y],
  ['{', /\{([^{}\s]*)\}?/y],
  ['verb', /~([\p{L}\p{M}'’-]*)/uy],
  ['suffix', /\*([\p{L}\p{M}]+)/uy],
  ['prefix', /([\p{L}\p{M}\p{N}'’-]+)\*/uy],
  ['$', /\$(?!\d)/y],
  ['(', /\(/y],
  [')', /\)/y],
  ['|', /\|/y],
  ['[', /\[/y],
  [']', /\]/y],
  ['^', /\^/y],
  ['words', /(?:\$(?=\d)|[^\s()|[\]{}<>^$*~…])+?(?=[\s()|[\]{}<>^$*~…]|\.\.\.|$)/y],
]

/** Cuts a pattern into pieces; what fits no shape is a piece of words of one sign (a stray `*`, `>` or `}`). */
export function lex(pattern: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < pattern.length; ) {
    if (/\s/.test(pattern[at]!)) {
      at++
      continue
    }
    const piece = pieceAt(pattern, at)
    pieces.push(piece.piece)
    at = piece.end
  }
  return pieces
}

function pieceAt(pattern: string, at: number): { piece: Piece; end: number } {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at
    const found = shape.exec(pattern)
    if (found) return { piece: { kind, text: found[1] ?? found[0], at }, end: at + found[0].length }
  }
  return { piece: { kind: 'words', text: pattern[at]!, at }, end: at + 1 }
}

/** Signs that mean nothing where they cling to a word of a pattern: between words they are transparent. */
const clinging = new Set(['-', "'", '"', '/', '.', ',', ';', ':', '•', '…', '_'])

/** The words and named signs of a piece, normalised by the same code as a text's. An ending such as 's may stand alone. */
export function wordsIn(text: string): string[] {
  const norms = tokenize(/^['’]\p{L}/u.test(text) ? `x${text}` : `x ${text}`)
    .tokens.slice(1)
    .map(token => token.norm)
  return norms.length === 1 ? norms : norms.filter(norm => !clinging.has(norm))
}
