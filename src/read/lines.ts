import type { Point, SourceText } from '../types.ts'

const byteOrderMark = '\uFEFF'

/**
 * Text of a file with the offset at which each line starts. A byte order mark stays in the text, so that offsets are the
 * file's own, but the first line starts after it, so that columns are those that an editor shows.
 */
export function sourceText(path: string, text: string): SourceText {
  const lines = [text.startsWith(byteOrderMark) ? 1 : 0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) lines.push(index + end.length)
  return { path, text, lines }
}

/** Line and column of an offset; an offset beyond the text is its end. */
export function pointAt(source: SourceText, offset: number): Point {
  const within = Math.min(Math.max(offset, 0), source.text.length)
  let low = 0
  let high = source.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.lines[middle] ?? 0) <= within) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: Math.max(1, within - (source.lines[low] ?? 0) + 1), offset: within }
}
