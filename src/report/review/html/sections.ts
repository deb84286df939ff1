import { deliveries, lessonsOf, TOO_FEW } from '../../../review/lessons.ts'
import type { Group } from '../../../review/summary/group.ts'
import { type Estimate, mean, share } from '../../../review/summary/interval.ts'
import type { Summary } from '../../../review/summary/summary.ts'
import { percent, percents, score, scores } from '../figures.ts'
import { spoken, teaches, type Words } from '../words.ts'
import { overTime, type Point, shares } from './charts.ts'
import { html, type Markup } from './markup.ts'
import { examplesOf, quoteList } from './quotes.ts'

/** The three habits that would raise the score most. */
export function lessonCards(summary: Summary, words: Words): Markup {
  const best = lessonsOf(summary.total, teaches(words)).slice(0, 3)
  if (best.length === 0) return html`<p>Nothing stands out: no habit is seen in two replies.</p>`
  return html`<ol class="lessons">${best.map(({ rule, replies, share, cost }) => {
    const about = words.rules[rule]
    return html`<li><h3><a href="#rule-${rule}">${spoken(rule)}</a></h3>
<p class="quiet">${replies} of ${summary.total.replies} replies (${percents(share)}) · up to ${score(cost)} points a reply</p>
<p>${about?.instead}</p>${about?.try[0] && html`<p class="better">${about.try[0]}</p>`}</li>`
  })}</ol>`
}

/** Mean scores by week with their range, as a chart and as a table. */
export function weeks({ groups }: Summary): Markup | undefined {
  const points = Object.entries(groups.week ?? {})
    .filter(([week, { replies }]) => week !== '' && replies > 1)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]): Point => ({ name, estimate: mean(group.score)! }))
  if (points.length < 2) return undefined
  const about = `Mean score by week, from ${score(points[0]!.estimate.value)} to ${score(points.at(-1)!.estimate.value)}; the table below has every figure.`
  return html`<figure>${overTime(points, about)}
<figcaption>Mean score by week; the band is the range that each mean may stand for (95 %).</figcaption>
${figureTable('week', 'score', points, ({ value }) => score(value), scores)}</figure>`
}

/** Moves that the cases asked for, the least delivered first. */
export function moves({ total }: Summary): Markup {
  const all = deliveries(total.verdicts)
  const points = all
    .filter(({ estimate }) => estimate.n >= TOO_FEW)
    .map(({ move, estimate }): Point => ({ name: spoken(move), estimate }))
  const few = all.filter(({ estimate }) => estimate.n < TOO_FEW)
  const others = few.map(({ move, estimate }) => `${spoken(move)} (${estimate.n})`).join(', ')
  const note =
    others && html`<p class="quiet">Asked for fewer than ${TOO_FEW} times, too few to tell: ${others}.</p>`
  if (points.length === 0) return html`<p>No move was asked for often enough to tell.</p>${note}`
  return html`<figure>${shares(points, `How often each of ${points.length} moves was made where the case asked for it; the table below has every figure.`)}
<figcaption>How often each move was made where the case asked for it. The whisker is the range that the share may stand for (95 %).</figcaption>
${figureTable('move', 'made', points, ({ value }) => percent(value), percents)}</figure>${note}`
}

/** Bars of a chart; all rules stand in the list below it. */
const CHARTED = 15

/** Rules by frequency: a chart, then each rule with what to do instead and the words that it was found in. */
export function rules(summary: Summary, words: Words): Markup {
  const { total } = summary
  const sorted = Object.entries(total.rules).toSorted(
    ([a, x], [b, y]) => y.replies - x.replies || (a < b ? -1 : 1),
  )
  if (sorted.length === 0) return html`<p>No rule found anything.</p>`
  const points = sorted.map(
    ([rule, { replies }]): Point => ({ name: spoken(rule), estimate: share(replies, total.replies)! }),
  )
  const each = sorted.map(([rule, { replies, findings, disputed }]) => {
    const about = words.rules[rule]
    const note = disputed > 0 ? `, ${disputed} disputed` : ''
    const quotes = examplesOf(summary, rule, 6)
    return html`<details id="rule-${rule}"><summary>${spoken(rule)} <span class="count">${replies} replies</span></summary>
<p class="quiet">${findings} places${note} in ${replies} of ${total.replies} replies</p><p>${about?.why}</p><p>${about?.instead}</p>
${about?.try[0] && html`<p class="better">${about.try[0]}</p>`}${quotes.length > 0 && quoteList(quotes)}</details>`
  })
  const shown = points.slice(0, CHARTED)
  return html`<figure>${shares(shown, `The ${shown.length} most frequent rules by share of replies; the list below has them all.`)}
<figcaption>Share of the replies in which a rule found something; the whisker is its range (95 %).</figcaption>
${figureTable('rule', 'share', points, ({ value }) => percent(value), percents)}</figure>${each}`
}

/** Values of a dimension against the themes of the score, the cells warmer where less was earned. */
export function heat(dimension: string, groups: Readonly<Record<string, Group>>): Markup {
  const themes = [...new Set(Object.values(groups).flatMap(({ categories }) => Object.keys(categories)))]
  const rows = Object.entries(groups)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, group]) => {
      const isEnough = group.replies >= TOO_FEW
      const cells = ['', ...themes].map(theme =>
        cell(mean(theme === '' ? group.score : (group.categories[theme] ?? none))),
      )
      const few = html`<td colspan="${themes.length + 1}" class="quiet">too few to tell</td>`
      return html`<tr><th scope="row">${name || '(not told)'}</th><td>${group.replies}</td>${isEnough ? cells : few}</tr>`
    })
  const heads = ['replies', 'score', ...themes].map(head => html`<th scope="col">${head}</th>`)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Scores by ${dimension}"><table class="heat">
<thead><tr><th scope="col">${dimension}</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`
}

const none = { n: 0, sum: 0, squares: 0 }

function cell(estimate: Estimate | null): Markup {
  if (!estimate) return html`<td>–</td>`
  const warmth = Math.round(Math.min(70, (100 - estimate.value) * 2))
  return html`<td style="--heat:${warmth}" title="${scores(estimate)}">${score(estimate.value)}</td>`
}

function figureTable(
  name: string,
  value: string,
  points: readonly Point[],
  say: (estimate: Estimate) => string,
  range: (estimate: Estimate) => string,
): Markup {
  const rows = points.map(
    ({ name, estimate }) =>
      html`<tr><th scope="row">${name}</th><td>${say(estimate)}</td><td>${range(estimate)}</td><td>${estimate.n}</td></tr>`,
  )
  return html`<details><summary>The figures as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Figures by ${name}"><table>
<thead><tr><th scope="col">${name}</th><th scope="col">${value}</th><th scope="col">95 %</th><th scope="col">n</th></tr></thead><tbody>${rows}</tbody></table></div></details>`
}
