import { mean, share } from '../../review/summary/interval.ts'
import type { Summary } from '../../review/summary/summary.ts'
import { counted } from '../page.ts'
import { percent, percents, score, scores } from './figures.ts'
import { html, type Markup, raw } from './html/markup.ts'
import { people } from './html/people.ts'
import { replyDetails } from './html/quotes.ts'
import { heat, lessonCards, moves, rules, weeks } from './html/sections.ts'
import { style } from './html/style.ts'
import type { ReviewLook } from './index.ts'
import type { Words } from './words.ts'

type Section = { id: string; title: string; content: Markup | undefined }

/** A review as one file that needs nothing else: charts with their tables, and the replies behind each figure. */
export function reviewHtml(summary: Summary, { words }: ReviewLook): string {
  const sections = sectionsOf(summary, words).filter(({ content }) => content !== undefined)
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)
  const parts = sections.map(
    ({ id, title, content }) =>
      html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`,
  )
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Review of ${counted(summary.total.replies, 'reply', 'replies')}</title><style>${raw(style)}</style></head>
<body><a class="skip" href="#main">To the review</a>
<header>${heading(summary)}<nav aria-label="Sections"><ul>${links}</ul></nav></header>
<main id="main">${parts}</main>
<footer><p class="quiet">Rules ${summary.ruleset} · scorecard ${summary.scorecard}. Figures of reviews with the same two add up: <code>heard report</code>.</p></footer>
</body></html>
`.text
}

function heading({ total, period }: Summary): Markup {
  const value = mean(total.score)
  const ready = share(total.ready, total.replies)
  return html`<h1>${counted(total.replies, 'reply', 'replies')} reviewed</h1>
${period && html`<p class="quiet"><time>${period.first}</time> to <time>${period.last}</time></p>`}
${
  value &&
  ready &&
  html`<dl class="figures"><div><dt>Score</dt><dd>${score(value.value)}<small>of 100; it may stand for ${scores(value)}</small></dd></div>
<div><dt>Ready to send</dt><dd>${percent(ready.value)}<small>no error in them; it may stand for ${percents(ready)}</small></dd></div></dl>`
}`
}

function sectionsOf(summary: Summary, words: Words): Section[] {
  if (summary.total.replies === 0)
    return [{ id: 'none', title: 'No replies to review', content: leftOut(summary) ?? html`` }]
  const groups = Object.entries(summary.groups).map(([dimension, groups]) => ({
    id: `by-${dimension}`,
    title: `By ${dimension}`,
    content: heat(dimension, groups),
  }))
  return [
    { id: 'lessons', title: 'Coach next', content: lessonCards(summary, words) },
    { id: 'people', title: 'Whom with what', content: people(summary, words) },
    { id: 'weeks', title: 'Scores over time', content: weeks(summary) },
    { id: 'moves', title: 'Moves', content: moves(summary) },
    { id: 'rules', title: 'Rules', content: rules(summary, words) },
    ...groups,
    { id: 'replies', title: 'Replies to read', content: replies(summary, words) },
    { id: 'left-out', title: 'Left out', content: leftOut(summary) },
  ]
}

/** The lowest scores, and the sample where one was drawn. */
function replies({ worst, sample }: Summary, words: Words): Markup | undefined {
  const drawn = Object.values(sample).flatMap(({ entries }) => entries)
  if (worst.entries.length + drawn.length === 0) return undefined
  return html`<p class="quiet">Customers’ data is covered by dots.</p>
${worst.entries.length > 0 && html`<h3>With the most to gain</h3>${worst.entries.map(kept => replyDetails(kept, words))}`}
${drawn.length > 0 && html`<h3>Drawn at random</h3>${drawn.map(kept => replyDetails(kept, words))}`}`
}

function leftOut({ leftOut: { reasons, first } }: Summary): Markup | undefined {
  if (Object.keys(reasons).length === 0) return undefined
  const counts = Object.entries(reasons)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => html`<li>${counted(count, 'row')}: ${reason}</li>`)
  const places = first.entries.map(
    ({ value: { path, line, reason } }) =>
      html`<li>${path}${line === null ? '' : `:${line}`}: ${reason}</li>`,
  )
  return html`<ul>${counts}</ul><details><summary>Where they stand</summary><ul>${places}</ul></details>`
}
