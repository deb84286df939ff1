import { counted, paragraph } from '../report/page.ts'
import type { Span } from '../types.ts'
import { type Look, layout } from './look.ts'

/** What became of one example, as the examples runner tells it. */
export type Verdict = {
  page: string
  verdict: 'caught' | 'missed' | 'quiet' | 'noisy'
  text: string
  marked: readonly Span[]
  found: readonly Span[]
}

const names = ['caught', 'quiet', 'missed', 'noisy'] as const

/** One line a page with its counts, and the examples that did not go as their page says (or all of them). */
export function verdictList(verdicts: readonly Verdict[], all: boolean, look: Look): string {
  const { paint, width } = layout(look)
  const tone = { caught: paint.good, quiet: paint.good, missed: paint.error, noisy: paint.error }
  const counts = (list: readonly Verdict[], every: boolean) =>
    names
      .map(name => ({ name, count: list.filter(one => one.verdict === name).length }))
      .filter(({ count }) => every || count > 0)
      .map(({ name, count }) => (count > 0 ? tone[name](`${count} ${name}`) : `${count} ${name}`))
      .join(' · ')
  const pages = [...new Set(verdicts.map(one => one.page))]
  const lines = pages.flatMap(page => {
    const own = verdicts.filter(one => one.page === page)
    const told = own.filter(one => all || one.verdict === 'missed' || one.verdict === 'noisy')
    return [
      `${paint.strong(page)}  ${counts(own, false)}`,
      ...told.map(one => paragraph(shown(one), width, `  ${tone[one.verdict](one.verdict)}  `)),
    ]
  })
  return [...lines, '', `${counted(pages.length, 'page')} · ${counts(verdicts, true)}`].join('\n')
}

/** The example with the words in question in guillemets: those that should be caught, or those that were. */
function shown({ verdict, text, marked, found }: Verdict): string {
  const spans = verdict === 'noisy' || marked.length === 0 ? found : marked
  return spans
    .toSorted((a, b) => b[0] - a[0])
    .reduce((line, [from, to]) => `${line.slice(0, from)}«${line.slice(from, to)}»${line.slice(to)}`, text)
}
