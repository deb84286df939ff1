import type { Root } from 'nlcst'
import retextEnglish from 'retext-english'
import { unified } from 'unified'

const english = unified().use(retextEnglish).freeze()

/** The parser takes quadratic time, or overflows, on long runs of signs; what it gets is never longer than this. */
const longestPiece = 2000

/**
 * The nlcst tree of `text` from `start` to `end`, its offsets those of the whole text. A stretch too long for the
 * parser is read in pieces, cut at blanks, whose paragraphs stand side by side under one root.
 */
export function treeOf(text: string, start: number, end: number): Root {
  const root: Root = { type: 'RootNode', children: [] }
  for (let from = start; from < end; ) {
    const to = cut(text, from, end)
    const piece = english.parse(text.slice(from, to)) as Root
    shift(piece, from)
    root.children.push(...piece.children)
    from = to
  }
  return root
}

function cut(text: string, from: number, end: number): number {
  if (end - from <= longestPiece) return end
  const blank = text.lastIndexOf(' ', from + longestPiece)
  return blank > from ? blank : from + longestPiece
}

type Node = { position?: { start: Point; end: Point } | undefined; children?: readonly unknown[] }
type Point = { offset?: number | undefined }

function shift(node: Node, by: number) {
  if (node.position) {
    node.position.start.offset = (node.position.start.offset ?? 0) + by
    node.position.end.offset = (node.position.end.offset ?? 0) + by
  }
  for (const child of node.children ?? []) shift(child as Node, by)
}
