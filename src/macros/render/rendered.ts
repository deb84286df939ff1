import type { Span } from '../../types.ts'

/** A stretch of a rendered text and the stretch of the macro that it came from; `name` where a placeholder was filled. */
export type Piece = { text: string; from: Span; name?: string }

/** A macro as one customer would get it, with the way back. */
export type Rendered = { text: string; pieces: readonly (Piece & { at: number })[] }

/** Pieces joined, each knowing where it now stands. */
export function joined(pieces: readonly Piece[]): Rendered {
  let at = 0
  const placed = pieces.map(piece => {
    const one = { ...piece, at }
    at += piece.text.length
    return one
  })
  return { text: pieces.map(({ text }) => text).join(''), pieces: placed }
}

/** The stretch of the macro from which a stretch of the rendered text came. */
export function origin({ pieces }: Rendered, [start, end]: Span): Span | undefined {
  const first = pieces.find(piece => piece.at + piece.text.length > start)
  const last = pieces.findLast(piece => piece.at < end && piece.text.length > 0)
  if (!first || !last) return undefined
  return [
    first.name === undefined ? first.from[0] + (start - first.at) : first.from[0],
    last.name === undefined ? last.from[0] + (end - last.at) : last.from[1],
  ]
}
