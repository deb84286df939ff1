import type { Mark, MarkKind } from '../../types.ts'
import { compose, type Mapped, writer } from '../map.ts'
import type { Plain } from './plain.ts'
import { plainText } from './text.ts'

/** A plain text written block by block. */
export type Page = {
  readonly length: number
  text: (piece: Mapped) => void
  /** A text that another parser made of what starts at `from`, with its marks. */
  embedded: (plain: Plain, from: number) => void
  /** A blank that counts only between two words of a paragraph. */
  blank: (piece: Mapped) => void
  /** A line break that a reader sees within a paragraph, spelled by the source range `from`…`to`. */
  lineBreak: (from: number, to: number) => void
  /** Writes what stands at least so many lines below what came before and above what comes next. */
  block: (gap: 1 | 2, write: () => void) => void
  /** Writes, and marks what was written. */
  marked: (kind: MarkKind, write: () => void, name?: string) => void
  done: () => Plain
}

/** A new page. Gaps before the first and after the last words are left out. */
export function newPage(): Page {
  const out = writer()
  const marks: Mark[] = []
  let gap = 0
  let blank: Mapped | undefined
  let atBreak = 0
  const partWords = () => {
    if (gap > 0 && out.length > 0) out.added('\n'.repeat(gap))
    else if (blank && out.length > atBreak) out.copy(blank)
    gap = 0
    blank = undefined
  }
  return {
    get length() {
      return out.length
    },
    text: piece => {
      if (piece.text === '') return
      partWords()
      const { text, map = [] } = plainText(piece.text)
      out.copy(text === piece.text ? piece : { text, map: compose(map, piece.map) })
    },
    embedded: ({ text, map = [], marks: inner }, from) => {
      if (text === '') return
      partWords()
      const shift = out.length
      out.copy({ text, map }, from)
      marks.push(...inner.map(mark => ({ ...mark, start: mark.start + shift, end: mark.end + shift })))
    },
    blank: piece => {
      if (!blank?.text.includes('\n')) blank = piece
    },
    lineBreak: (from, to) => {
      if (out.length > 0 && gap === 0) out.decoded('\n', from, to)
      atBreak = out.length
      blank = undefined
    },
    block: (lines, write) => {
      gap = Math.max(gap, lines)
      write()
      gap = Math.max(gap, lines)
    },
    marked: (kind, write, name) => {
      const mark: Mark = { kind, start: out.length, end: out.length, ...(name !== undefined && { name }) }
      marks.push(mark)
      write()
      mark.end = out.length
    },
    done: () => {
      const { text, map } = out.done()
      return { text, map, marks: marks.flatMap(mark => trimmed(mark, text)).sort(byPlace) }
    },
  }
}

const byPlace = (a: Mark, b: Mark) => a.start - b.start || b.end - a.end

/** A mark without the blanks at its ends; none where nothing is left. */
function trimmed(mark: Mark, text: string): Mark[] {
  let { start, end } = mark
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (start < end && /\s/.test(text.charAt(end - 1))) end--
  return start < end ? [{ ...mark, start, end }] : []
}
