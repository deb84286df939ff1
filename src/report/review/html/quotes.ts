import { type Kept, mergeKeepers } from '../../../review/summary/keepers.ts'
import type { Excerpt, Quote, Summary } from '../../../review/summary/summary.ts'
import { spoken, type Words } from '../words.ts'
import { html, type Markup } from './markup.ts'

/** Where a reply stands, as a person would look for it. */
export const placeOf = ({ path, id, line }: Pick<Quote, 'path' | 'id' | 'line'>) =>
  `${id} · ${path}${line === null ? '' : `:${line}`}`

/** Sentences with the words marked that they are quoted for. */
export function quoteList(quotes: readonly Quote[]): Markup {
  const items = quotes.map(
    quote =>
      html`<li><blockquote>${marked(quote.text, [quote])}</blockquote><p class="place">${placeOf(quote)}</p></li>`,
  )
  return html`<ul class="quotes">${items}</ul>`
}

/** All agents' examples of a rule or a move, at most `most`. */
export function examplesOf({ examples }: Summary, of: string, most: number): readonly Quote[] {
  const kept = Object.values(examples).flatMap(own => own[of] ?? [])
  const [first, ...others] = kept
  if (!first) return []
  const all = others.reduce((one, other) => mergeKeepers(one, { ...other, limit: most }), {
    ...first,
    limit: most,
  })
  return all.entries.map(({ value }) => value)
}

/** A whole reply behind its first line: the words marked, and what is said of them. */
export function replyDetails({ value }: Kept<Excerpt>, words: Words): Markup {
  const rules = [...new Set(value.findings.map(({ rule }) => rule))]
  const notes = rules.map(
    rule => html`<li><a href="#rule-${rule}">${spoken(rule)}</a>: ${words.rules[rule]?.instead ?? ''}</li>`,
  )
  const agent = value.agent ? `${value.agent} · ` : ''
  return html`<details class="reply"><summary>${agent}${placeOf(value)} <span class="score">${value.score}</span></summary>
<p class="text">${marked(value.text, value.findings)}</p>${notes.length > 0 && html`<ul>${notes}</ul>`}</details>`
}

/** A text with the places marked; where places overlap, the first keeps its words. */
function marked(text: string, places: readonly { start: number; end: number }[]): readonly Markup[] {
  const parts: Markup[] = []
  let at = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end <= start) continue
    parts.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  return [...parts, html`${text.slice(at)}`]
}
