import type { Sheet } from '../../../review/sheet.ts'
import { counted } from '../../page.ts'
import { drillFor, type Words } from '../words.ts'
import { html, raw } from './markup.ts'
import { nextStep, strengths } from './people.ts'
import { style } from './style.ts'

/** A coaching sheet as one page that needs nothing else. */
export function sheetHtml(sheet: Sheet, words: Words): string {
  const { agent, replies, period, lesson } = sheet
  const drill = lesson && drillFor(lesson.rule, words)
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${agent}</title><style>${raw(style)}</style></head>
<body><header><h1>${agent}</h1><p class="quiet">${counted(replies, 'reply', 'replies')}${period && `, ${period.first} to ${period.last}`}</p></header>
<main>
<section aria-label="What to keep">${strengths(sheet, words)}</section>
<section aria-label="What is next">${nextStep(sheet, words) ?? html`<p>Nothing stands out. Keep going.</p>`}</section>
${
  drill &&
  html`<section aria-label="To practise"><h3>To practise: ${drill.title}</h3><p>${drill.task}</p>
${drill.text && html`<blockquote>${drill.text}</blockquote>`}<p><code>heard practice --drill ${drill.id}</code></p></section>`
}
</main></body></html>
`.text
}
