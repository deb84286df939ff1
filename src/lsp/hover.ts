import type { Hover, Position } from 'vscode-languageserver'
import type { Finding } from '../types.ts'
import { type Checked, meet, sightings } from './checked.ts'

/** What the findings at a place have to say: why it matters, what to do instead, and better sentences. */
export function hoverAt(checked: Checked, position: Position): Hover | null {
  const here = sightings(checked).filter(({ range }) => meet(range, { start: position, end: position }))
  const [first] = here
  if (first === undefined) return null
  const value = here.map(({ finding }) => page(finding)).join('\n\n---\n\n')
  return { contents: { kind: 'markdown', value }, range: first.range }
}

function page({ message, rule, why, instead, try: better }: Finding): string {
  return [
    `**${message}** \`${rule}\``,
    why.trim(),
    instead.trim() && `**Instead:** ${instead.trim()}`,
    ...better.map(sentence => `> ${sentence}`),
  ]
    .filter(text => text !== '')
    .join('\n\n')
}
