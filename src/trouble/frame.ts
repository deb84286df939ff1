import { columnsOf } from './width.ts'

/** How a frame is drawn: measures in columns, and the paint of gutter and carets (none unless given). */
export type FrameLook = {
  width?: number
  /** Lines of context before and after the marked ones. */
  around?: number
  /** The number of the text's first line. */
  firstLine?: number
  gutter?: (text: string) => string
  mark?: (text: string) => string
}

const mostMarkedLines = 3

/**
 * The lines of `text` around the half-open range `start`…`end` (UTF-16 offsets), numbered, with carets under the
 * range. A line wider than the look's width (100 columns unless told) is cut to a window around the range; signs that
 * would steer a terminal are shown as pictures.
 */
export function drawFrame(text: string, start: number, end: number, look: FrameLook = {}): string {
  const { width = 100, around = 1, firstLine = 1, gutter = plain, mark = plain } = look
  const lines = text.split('\n')
  const first = lineAt(lines, start)
  const last = lineAt(lines, Math.max(start, end - 1))
  const shown = Math.min(last.index, first.index + mostMarkedLines - 1)
  const from = Math.max(0, first.index - around)
  const lastLine = lines.at(-1) === '' ? lines.length - 2 : lines.length - 1
  const to = Math.max(shown, Math.min(lastLine, shown + around))
  const digits = String(firstLine + to).length
  const room = Math.max(20, width - digits - 5)
  const side = (label: string) => gutter(`  ${label.padStart(digits)} │`)

  const rows: string[] = []
  for (let index = from; index <= to; index++) {
    const line = lines[index] ?? ''
    const marked = index >= first.index && index <= shown
    const range: Range = [
      index === first.index ? first.column : 0,
      index === last.index ? last.column + (end > start ? 1 : 0) : line.length,
    ]
    const view = cut(visible(line), marked ? range : [0, 0], room)
    rows.push(`${side(String(firstLine + index))} ${view.text}`.trimEnd())
    if (marked) rows.push(`${side('')} ${' '.repeat(view.indent)}${mark('^'.repeat(view.length))}`)
  }
  return rows.join('\n')
}

type Range = readonly [from: number, to: number]

const plain = (text: string) => text

function lineAt(lines: readonly string[], offset: number): { index: number; column: number } {
  let rest = offset
  for (const [index, line] of lines.entries()) {
    if (rest <= line.length) return { index, column: rest }
    rest -= line.length + 1
  }
  return { index: lines.length - 1, column: lines.at(-1)?.length ?? 0 }
}

/** Shows a control sign as a picture and a tab as a blank; keeps every offset. */
export function visible(text: string): string {
  return text.replace(steering, sign => {
    const code = sign.charCodeAt(0)
    if (sign === '\t' || sign === '\r') return ' '
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD'
  })
}

/** C0 and C1 controls, and the signs that turn the direction of writing. */
const steering = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

function cut(line: string, [from, to]: Range, room: number) {
  if (line.length <= 2 * room && columnsOf(line) <= room) return window(line, 0, line.length, from, to, room)
  const left = reach(line, from, Math.floor(room / 3), -1)
  const right = reach(line, left, room - 2, 1)
  if (right < line.length) return window(line, left, right, from, to, room)
  return window(line, Math.min(left, reach(line, right, room - 2, -1)), right, from, to, room)
}

/** How far `columns` columns lead from `at`, stopping at a gap between words where there is one near. */
function reach(line: string, at: number, columns: number, step: 1 | -1): number {
  let index = at
  let used = 0
  while (index > 0 || step > 0) {
    if (step > 0 && index >= line.length) return line.length
    used += columnsOf(line.charAt(step > 0 ? index : index - 1))
    if (used > columns) break
    index += step
  }
  const gap = step > 0 ? line.lastIndexOf(' ', index) : line.indexOf(' ', index) + 1
  return Math.abs(gap - index) < 15 && (gap - at) * step > 0 ? gap : index
}

function window(line: string, left: number, right: number, from: number, to: number, room: number) {
  const before = left > 0 ? '…' : ''
  const after = right < line.length ? '…' : ''
  const indent = columnsOf(before + line.slice(left, from))
  const length = Math.max(1, columnsOf(line.slice(from, Math.min(to, right))))
  return {
    text: before + line.slice(left, right) + after,
    indent,
    length: Math.min(length, Math.max(1, room - indent)),
  }
}
