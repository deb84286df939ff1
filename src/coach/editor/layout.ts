import stringWidth from 'string-width'
import { type Buffer, moveTo } from './buffer.ts'

/** One row on the screen: a range of the text (the line break that ends it not included). */
export type Row = { start: number; end: number }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Breaks the text into rows of at most `width` terminal cells, between words where it can. Wide characters
 * count as two cells. There is always at least one row, and every offset lies in exactly one row or at its end.
 */
export function layout(text: string, width: number): Row[] {
  const cells = Math.max(2, width)
  const rows: Row[] = []
  let start = 0
  for (const line of text.split('\n')) {
    rows.push(...rowsOf(line, cells).map(row => ({ start: start + row.start, end: start + row.end })))
    start += line.length + 1
  }
  return rows
}

function rowsOf(line: string, width: number): Row[] {
  const rows: Row[] = []
  let start = 0
  let used = 0
  let breakAt = -1
  for (const { segment, index } of graphemes.segment(line)) {
    const cells = stringWidth(segment)
    if (used + cells > width && segment !== ' ') {
      const end = breakAt > start ? breakAt : index
      rows.push({ start, end })
      start = end
      used = stringWidth(line.slice(start, index))
    }
    used += cells
    if (segment === ' ') breakAt = index + 1
  }
  rows.push({ start, end: line.length })
  return rows
}

/** The row that shows `offset`, and the cell in it. An offset at a soft break belongs to the row that follows. */
export function locate(text: string, rows: readonly Row[], offset: number): { row: number; cell: number } {
  const after = rows.findIndex(row => row.start > offset)
  const row = (after < 0 ? rows.length : after) - 1
  return { row, cell: stringWidth(text.slice(rows[row]!.start, offset)) }
}

/** The offset that stands at `cell` of a row, or the nearest one before it. */
export function offsetAt(text: string, rows: readonly Row[], row: number, cell: number): number {
  const { start, end } = rows[Math.min(Math.max(row, 0), rows.length - 1)]!
  let used = 0
  for (const { segment, index } of graphemes.segment(text.slice(start, end))) {
    const cells = stringWidth(segment)
    if (used + cells > cell) return start + index
    used += cells
  }
  const softBreak = end < text.length && text[end] !== '\n'
  return softBreak ? lastBoundary(text, start, end) : end
}

/** At a soft break the row's end shows on the next row, so the cursor stays before the last character. */
function lastBoundary(text: string, start: number, end: number): number {
  const segments = [...graphemes.segment(text.slice(start, end))]
  return start + (segments.at(-1)?.index ?? 0)
}

/** Moves the cursor `by` rows, keeping the cell it started from while it passes shorter rows. */
export function moveRows(buffer: Buffer, rows: readonly Row[], by: number, select = false): Buffer {
  const here = locate(buffer.text, rows, buffer.cursor)
  const goal = buffer.goal ?? here.cell
  const row = here.row + by
  if (row < 0) return moveTo(buffer, 0, select, goal)
  if (row >= rows.length) return moveTo(buffer, buffer.text.length, select, goal)
  return moveTo(buffer, offsetAt(buffer.text, rows, row, goal), select, goal)
}
