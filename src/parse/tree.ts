import type { Root, RootContent } from 'nlcst'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { pointAt } from './place.ts'

const english = unified().use(retextEnglish).freeze()

/** The parser takes quadratic time, or overflows, on long runs of signs; what it gets is never longer than this. */
const longestPiece = 2000

/** Makes nlcst trees of stretches of a text. */
export type Planter = (start: number, end: number) => Root

/**
 * A maker of nlcst trees of stretches of `text`, with lines, columns and offsets of the whole text. A stretch too long
 * for the parser is read in pieces, cut at blanks, whose paragraphs stand side by side under one root.
 */
export function planter(text: string): Planter {
  const lines = lineStarts(text)
  return (start, end) => {
    const root: Root = { type: 'RootNode', children: [] }
    for (let from = start; from < end; ) {
      const to = cut(text, from, end)
      const piece = english.parse(text.slice(from, to)) as Root
      move(piece, from, lines)
      root.children.push(...piece.children)
      from = to
    }
    root.position = { start: pointAt(lines, start), end: pointAt(lines, end) }
    return root
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function cut(text: string, from: number, end: number): number {
  if (end - from <= longestPiece) return end
  const blank = text.lastIndexOf(' ', from + longestPiece)
  return blank > from ? blank : from + longestPiece
}

/** Gives every node the place it has in the whole text. */
function move(node: Root | RootContent, by: number, lines: readonly number[]) {
  const at = ({ offset = 0 }: { offset?: number }) => pointAt(lines, by + offset)
  if (node.position) node.position = { start: at(node.position.start), end: at(node.position.end) }
  if ('children' in node) for (const child of node.children) move(child, by, lines)
}
