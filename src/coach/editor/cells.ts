import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How many terminal cells a text takes. */
export function cellsOf(text: string): number {
  return stringWidth(text)
}

/** The text before a cell, the grapheme on it, and the rest. */
export function splitAtCell(text: string, cell: number): [before: string, at: string, after: string] {
  let used = 0
  for (const { segment, index } of graphemes.segment(text)) {
    used += stringWidth(segment)
    if (used > cell) {
      return [text.slice(0, index), segment, text.slice(index + segment.length)]
    }
  }
  return [text, '', '']
}
