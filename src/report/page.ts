import { columnsOf } from '../trouble.ts'

type Paint = (text: string) => string

/**
 * Wraps a paragraph to `width` columns; its first line starts with `lead` (painted or not), the others are indented as
 * far. Each line is painted by itself, so that no colour runs into the margin.
 */
export function paragraph(text: string, width: number, lead = '', paint: Paint = line => line): string {
  const indent = columnsOf(lead)
  const lines = wrapped(text, Math.max(20, width - indent))
  return lines.map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + paint(line)).join('\n')
}

/** A text's words in lines of at most `width` columns; a word that is longer is broken. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap(word => broken(word, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (columnsOf(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function broken(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word]
  const pieces = ['']
  for (const sign of word) {
    const longer = (pieces.at(-1) ?? '') + sign
    if (columnsOf(longer) <= width) pieces[pieces.length - 1] = longer
    else pieces.push(sign)
  }
  return pieces
}

/** Two texts on one line, the second flush right; on two lines where they don't fit beside each other. */
export function spread(left: string, right: string, width: number): string {
  const gap = width - columnsOf(left) - columnsOf(right)
  return gap >= 2 ? left + ' '.repeat(gap) + right : `${left}\n${right}`
}

/** `1 reply`, `2 replies`, `1,200 replies`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : many}`
}

export type Column = { title: string; align?: 'left' | 'right' }

/**
 * A table whose columns are as wide as their widest cell; a last column that is left-aligned takes what is left of
 * `width` and wraps.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = columns.map((column, index) =>
    rows.reduce((widest, row) => Math.max(widest, columnsOf(row[index] ?? '')), columnsOf(column.title)),
  )
  const others = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0)
  const last = columns.length - 1
  const wraps = columns[last]?.align !== 'right'
  if (wraps) widths[last] = Math.min(widths[last] ?? 0, Math.max(20, width - others))

  const line = (cells: readonly string[]) => {
    const lead = cells
      .slice(0, last)
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align))
    const end = cells[last] ?? ''
    const ends = wraps ? wrapped(end, widths[last] ?? 0) : [pad(end, widths[last] ?? 0, 'right')]
    return ends
      .map((text, index) => [...(index === 0 ? lead : lead.map(cell => ' '.repeat(columnsOf(cell)))), text])
      .map(row => row.join('  ').trimEnd())
      .join('\n')
  }
  const rule = widths.map(one => '─'.repeat(one)).join('  ')
  return [line(columns.map(column => column.title)), rule, ...rows.map(line)].join('\n')
}

function pad(text: string, width: number, align: Column['align'] = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - columnsOf(text)))
  return align === 'right' ? gap + text : text + gap
}
