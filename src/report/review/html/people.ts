import { TOO_FEW } from '../../../review/lessons.ts'
import { type Sheet, sheetsOf } from '../../../review/sheet.ts'
import type { Summary } from '../../../review/summary/summary.ts'
import { spoken, teaches, type Words } from '../words.ts'
import { html, type Markup } from './markup.ts'
import { quoteList } from './quotes.ts'

/** Whom to coach with what: each agent behind a line with the next lesson; by name, never by rank. */
export function people(summary: Summary, words: Words): Markup | undefined {
  const { sheets, few } = sheetsOf(summary, teaches(words))
  if (sheets.length + few.length === 0) return undefined
  const others = few.map(({ agent, replies }) => `${agent} (${replies})`).join(', ')
  return html`${sheets.map(sheet => person(sheet, words))}
${others && html`<p class="quiet">Fewer than ${TOO_FEW} replies, too few to tell: ${others}.</p>`}`
}

function person(sheet: Sheet, words: Words): Markup {
  const next = sheet.lesson ? spoken(sheet.lesson.rule) : 'nothing stands out'
  return html`<details><summary><strong>${sheet.agent}</strong> · next: ${next} <span class="count">${sheet.replies} replies</span></summary>
${strengths(sheet, words)}${nextStep(sheet, words)}</details>`
}

/** What an agent does well, in the agent's own words. */
export function strengths({ strengths }: Sheet, words: Words): readonly Markup[] {
  return strengths.map(
    ({ delivery: { move }, quotes }) =>
      html`<h3>Keep: ${spoken(move)}</h3><p>${words.moves[move]?.does}</p>${quoteList(quotes)}`,
  )
}

/** What an agent does next, with own sentences and a better wording. */
export function nextStep({ lesson, replies }: Sheet, words: Words): Markup | undefined {
  if (!lesson) return undefined
  const about = words.rules[lesson.rule]
  return html`<h3>Next: ${spoken(lesson.rule)}</h3><p>Seen in ${lesson.replies} of ${replies} replies. ${about?.instead}</p>
${about?.try.map(text => html`<p class="better">${text}</p>`)}${quoteList(lesson.quotes)}`
}
