import { lessonsOf, strengthsOf, TOO_FEW } from '../../../review/lessons.ts'
import type { Summary } from '../../../review/summary/summary.ts'
import { counted, paragraph } from '../../page.ts'
import type { Palette } from '../../palette.ts'
import type { ReviewLook } from '../index.ts'
import { spoken, teaches } from '../words.ts'

/** Agents on one page of a terminal; the sheets have them all. */
const SHOWN = 20

/** Whom to coach with what: each agent's strengths and next lesson, by name, never by rank. */
export function people({ groups, total }: Summary, paint: Palette, { width, words }: ReviewLook): string {
  const agents = Object.entries(groups.agent ?? {})
    .filter(([name]) => name !== '')
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  if (agents.length === 0) return ''
  const enough = agents.filter(([, { replies }]) => replies >= TOO_FEW)
  const few = agents.filter(([, { replies }]) => replies < TOO_FEW)
  const blocks = enough.slice(0, SHOWN).flatMap(([name, group]) => {
    const strengths = strengthsOf(group, total).slice(0, 3).map(spoken).join(' · ')
    const lesson = lessonsOf(group, teaches(words))[0]
    const about = lesson && words.rules[lesson.rule]
    return [
      paragraph(`${paint.strong(name)} · ${counted(group.replies, 'reply', 'replies')}`, width, '  '),
      ...(strengths ? [paragraph(strengths, width, `    ${paint.quiet('keeps')}  `, paint.good)] : []),
      lesson
        ? paragraph(
            `${spoken(lesson.rule)} (${lesson.replies} of ${group.replies})${about ? `: ${about.instead}` : ''}`,
            width,
            `    ${paint.quiet('next')}   `,
          )
        : `    ${paint.quiet('next')}   nothing stands out`,
    ]
  })
  const more = enough.length - SHOWN
  return [
    paint.strong('Whom with what'),
    ...blocks,
    ...(more > 0
      ? [paint.quiet(`  … and ${counted(more, 'more agent')}; --format sheets=FOLDER writes to each`)]
      : []),
    ...(few.length > 0
      ? [
          paragraph(
            `Fewer than ${TOO_FEW} replies, too few to tell: ${few.map(([name, { replies }]) => `${name} (${replies})`).join(', ')}.`,
            width,
            '  ',
            paint.quiet,
          ),
        ]
      : []),
  ].join('\n')
}
