import { lessonsOf, strengthsOf, TOO_FEW } from '../../../review/lessons.ts'
import type { Group } from '../../../review/summary/group.ts'
import type { Summary } from '../../../review/summary/summary.ts'
import { spoken, teaches, type Words } from '../words.ts'
import { html, type Markup } from './markup.ts'
import { quoteList } from './quotes.ts'

/** Whom to coach with what: each agent behind a line with the next lesson; by name, never by rank. */
export function people(summary: Summary, words: Words): Markup | undefined {
  const agents = Object.entries(summary.groups.agent ?? {})
    .filter(([name]) => name !== '')
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  if (agents.length === 0) return undefined
  const few = agents.filter(([, { replies }]) => replies < TOO_FEW)
  const others = few.map(([name, { replies }]) => `${name} (${replies})`).join(', ')
  return html`${agents.filter(([, { replies }]) => replies >= TOO_FEW).map(([name, group]) => person(name, group, summary, words))}
${others && html`<p class="quiet">Fewer than ${TOO_FEW} replies, too few to tell: ${others}.</p>`}`
}

function person(name: string, group: Group, summary: Summary, words: Words): Markup {
  const strengths = strengthsOf(group, summary.total).slice(0, 2)
  const lesson = lessonsOf(group, teaches(words))[0]
  const own = summary.examples[name] ?? {}
  const about = lesson && words.rules[lesson.rule]
  const quotesOf = (topic: string) => (own[topic]?.entries ?? []).map(({ value }) => value)
  return html`<details><summary><strong>${name}</strong> · next: ${lesson ? spoken(lesson.rule) : 'nothing stands out'} <span class="count">${group.replies} replies</span></summary>
${strengths.map(move => html`<h3>Keeps: ${spoken(move)}</h3><p>${words.moves[move]?.does}</p>${quoteList(quotesOf(move))}`)}
${
  lesson &&
  html`<h3>Next: ${spoken(lesson.rule)}</h3><p>${lesson.replies} of ${group.replies} replies. ${about?.instead}</p>
${about?.try[0] && html`<p class="better">${about.try[0]}</p>`}${quoteList(quotesOf(lesson.rule))}`
}</details>`
}
