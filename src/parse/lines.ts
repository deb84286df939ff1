/** A line of text without its break. `text` is what stands on it between the blanks, `indent` how many come first. */
export type Line = { start: number; end: number; text: string; indent: number; blank: boolean }

/** The lines of a text. A line is cut off at 400 characters for looking at; its offsets are whole. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const whole = text.slice(start, Math.min(end, start + 400)).trimEnd()
    const line = whole.trimStart()
    lines.push({ start, end, text: line, indent: whole.length - line.length, blank: line === '' })
    start = end + 1
  }
  return lines
}
