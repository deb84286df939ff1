/** string-width and wrap-ansi, because they count columns as terminals do (wide signs, colour codes). */
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Wraps a paragraph to `width` columns; its first line starts with `lead`, the others are indented as far. */
export function paragraph(text: string, width: number, lead = ''): string {
  const indent = stringWidth(lead)
  const lines = wrapAnsi(text.replace(/\s+/g, ' ').trim(), Math.max(20, width - indent), {
    hard: true,
  }).split('\n')
  return lines.map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line).join('\n')
}

/** Two texts on one line, the second flush right; on two lines where they don't fit beside each other. */
export function spread(left: string, right: string, width: number): string {
  const gap = width - stringWidth(left) - stringWidth(right)
  return gap >= 2 ? left + ' '.repeat(gap) + right : `${left}\n${right}`
}

/** `1 reply`, `2 replies`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

export type Column = { title: string; align?: 'left' | 'right' }

/**
 * A table whose columns are as wide as their widest cell; the last left-aligned column takes what is left of `width`
 * and wraps.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = columns.map((column, index) =>
    Math.max(stringWidth(column.title), ...rows.map(row => stringWidth(row[index] ?? ''))),
  )
  const others = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0)
  const last = columns.length - 1
  if (columns[last]?.align !== 'right')
    widths[last] = Math.min(widths[last] ?? 0, Math.max(20, width - others))

  const line = (cells: readonly string[]) => {
    const wrapped = wrapAnsi(cells[last] ?? '', widths[last] ?? 0, { hard: true }).split('\n')
    const lead = cells
      .slice(0, last)
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align))
    return wrapped
      .map((end, index) => [
        ...(index === 0 ? lead : lead.map(cell => ' '.repeat(stringWidth(cell)))),
        pad(end, widths[last] ?? 0, columns[last]?.align),
      ])
      .map(row => row.join('  ').trimEnd())
      .join('\n')
  }
  const rule = widths.map(one => '─'.repeat(one)).join('  ')
  return [line(columns.map(column => column.title)), rule, ...rows.map(line)].join('\n')
}

function pad(text: string, width: number, align: Column['align'] = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return align === 'right' ? gap + text : text + gap
}
