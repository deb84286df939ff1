import { TOO_FEW } from '../../../review/lessons.ts'
import { type Sheet, sheetsOf } from '../../../review/sheet.ts'
import type { Summary } from '../../../review/summary/summary.ts'
import { counted, paragraph } from '../../page.ts'
import type { Palette } from '../../palette.ts'
import type { ReviewLook } from '../index.ts'
import { spoken, teaches, type Words } from '../words.ts'

/** Agents on one page of a terminal; the sheets have them all. */
const SHOWN = 20

/** Whom to coach with what: each agent's strengths and next lesson, by name, never by rank. */
export function people(summary: Summary, paint: Palette, { width, words }: ReviewLook): string {
  const { sheets, few } = sheetsOf(summary, teaches(words))
  if (sheets.length + few.length === 0) return ''
  const more = sheets.length - SHOWN
  const others = few.map(({ agent, replies }) => `${agent} (${replies})`).join(', ')
  return [
    paint.strong('Whom with what'),
    ...sheets.slice(0, SHOWN).flatMap(sheet => person(sheet, words, paint, width)),
    ...(more > 0
      ? [paint.quiet(`  … and ${counted(more, 'more agent')}; --format sheets=FOLDER writes to each`)]
      : []),
    ...(others
      ? [paragraph(`Fewer than ${TOO_FEW} replies, too few to tell: ${others}.`, width, '  ', paint.quiet)]
      : []),
  ].join('\n')
}

function person({ agent, replies, strengths, lesson }: Sheet, words: Words, paint: Palette, width: number) {
  const keep = strengths.map(({ delivery }) => spoken(delivery.move)).join(' · ')
  const next = lesson
    ? `${spoken(lesson.rule)} (${lesson.replies} of ${replies}): ${words.rules[lesson.rule]?.instead ?? ''}`
    : 'nothing stands out'
  return [
    `  ${paint.strong(agent)} · ${counted(replies, 'reply', 'replies')}`,
    ...(keep ? [paragraph(keep, width, `    ${paint.quiet('keep')}  `, paint.good)] : []),
    paragraph(next, width, `    ${paint.quiet('next')}  `),
  ]
}
