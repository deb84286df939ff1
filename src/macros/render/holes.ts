import type { Span } from '../../types.ts'
import type { Rendered } from './rendered.ts'

/** A placeholder that leaves a hole: its place in the macro, its name, and what the customer reads around it. */
export type Hole = { span: Span; name: string; shown: string }

/** The holes in a macro rendered without values: “Hi ,”, “your order  is”, `[[MISSING TOKEN - …]]`. */
export function holesIn(rendered: Rendered): Hole[] {
  const { text, pieces } = rendered
  return pieces.flatMap(({ name, at, text: filled, from }) => {
    if (name === undefined) return []
    const missing = filled.startsWith('[[MISSING TOKEN')
    if (filled !== '' && !missing) return []
    const end = at + filled.length
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
    const rest = text.slice(end)
    const after = rest.slice(0, Math.max(0, `${rest}\n`.indexOf('\n')))
    if (!missing && !gapes(before, after)) return []
    return [{ span: from, name, shown: `${tail(before)}${filled}${head(after)}`.trim() }]
  })
}

/** The last and the first whole words of a line. */
const tail = (line: string) => (line.length <= 20 ? line : line.slice(-20).replace(/^\S*\s/, ''))
const head = (line: string) => (line.length <= 20 ? line : line.slice(0, 20).replace(/\s\S*$/, ''))

/** Whether nothing between these two makes a fault that one can see; a line of its own just stays empty. */
function gapes(before: string, after: string): boolean {
  if (before.trim() === '' && after.trim() === '') return false
  const opens = /[ \t]$/.test(before) || before === ''
  const closes = /^[ \t]/.test(after)
  if (opens && closes) return true
  if (/^\s*[,.;:!?)\]”"]/.test(after) && /[\s([“"#]$|^$/.test(before)) return true
  return /[:#@/=(]\s*$/.test(before) || (opens && after.trim() === '' && before.trim() !== '')
}
