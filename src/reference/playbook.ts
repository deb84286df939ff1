import { paragraph } from '../report/page.ts'
import type { PageValue } from '../ruleset/values.ts'
import { type Look, layout, page } from './look.ts'

/** A playbook: its letters, the moves that it asks for, their order, and what has no place in it. */
export function playbookPage({ id, value }: PageValue<'playbook'>, look: Look): string {
  const { paint, title, under, width } = layout(look)
  const letters = (value.letters ?? []).map(({ letter, name, moves }) =>
    paragraph(`${name}: ${inWords(moves)}`, width, `  ${paint.accent(letter)}  `),
  )
  const required = value.required.map(ask => {
    const moves = ask.move === undefined ? (ask['any-of'] ?? []) : [ask.move]
    return `${moves.map(wordsOf).join(' or ')} ${paint[ask.severity](`(${ask.severity})`)}`
  })
  const forbidden = (value.forbidden ?? []).map(one =>
    typeof one === 'string' ? one : (one.rule ?? one.move ?? ''),
  )
  return page([
    title(id, 'playbook'),
    paragraph(value.title, width, '', paint.strong),
    value.about === undefined ? '' : paragraph(value.about, width),
    letters.join('\n'),
    under('Asks for', required),
    under('Helps', value.recommended === undefined ? [] : [inWords(value.recommended)]),
    under(
      value.strict ? 'In order' : 'Best so',
      (value.order ?? []).map(moves => moves.map(wordsOf).join(' → ')),
    ),
    under('No place', forbidden.length === 0 ? [] : [forbidden.join(', ')]),
    value.skeleton === undefined ? '' : `${paint.quiet('Skeleton')}\n${indented(value.skeleton)}`,
    under('Sources', value.sources === undefined ? [] : [value.sources.join(', ')]),
    under('Use it', [`heard check draft.md --playbook ${id}`]),
  ])
}

const wordsOf = (move: string) => move.replaceAll('-', ' ')
const inWords = (moves: readonly string[]) => moves.map(wordsOf).join(' · ')
const indented = (text: string) =>
  text
    .trim()
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
