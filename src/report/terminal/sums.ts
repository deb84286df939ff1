import type { Report, Score } from '../../types.ts'
import { table } from '../page.ts'
import type { Palette } from '../palette.ts'

/** The sum that makes a score, step by step, so that a person can redo it. */
export function scoreSum(score: Score, paint: Palette): string {
  const weights = score.categories.reduce((sum, one) => sum + one.weight, 0)
  const lines = score.categories.flatMap(category => [
    `    ${category.name.padEnd(16)} ${points(category.value)} × weight ${category.weight}`,
    ...score.terms
      .filter(term => term.category === category.name)
      .map(term =>
        paint.quiet(`      ${term.points > 0 ? '+' : '−'}${Math.abs(term.points)}  ${term.reason}`),
      ),
  ])
  const total = `  ${paint.strong(`Score ${score.value}`)} = Σ value × weight ÷ ${weights}`
  return [total, ...lines].join('\n')
}

const points = (value: number) => String(Math.round(value * 10) / 10).padStart(5)

/** How often each rule held, the most frequent first. */
export function ruleCounts(report: Report, width: number): string {
  const rows = Object.entries(report.summary.byRule)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([rule, count]) => [String(count), rule])
  return rows.length === 0 ? '' : table([{ title: 'found', align: 'right' }, { title: 'rule' }], rows, width)
}
