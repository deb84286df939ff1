import type { Report, Score } from '../../types.ts'
import { paragraph, table } from '../page.ts'
import type { Palette } from '../palette.ts'

/** The sum that makes a score, step by step, so that a person can redo it. */
export function scoreSum(score: Score, paint: Palette, width: number): string {
  const weights = score.categories.reduce((sum, one) => sum + one.weight, 0)
  const widest = Math.max(...score.categories.map(theme => theme.name.length))
  const themes = score.categories.flatMap(theme => [
    `    ${theme.name.padEnd(widest)}  ${rounded(theme.value).padStart(3)} × weight ${theme.weight}`,
    ...score.terms
      .filter(term => term.category === theme.name)
      .map(term =>
        paragraph(term.reason, width, `      −${rounded(Math.abs(term.points)).padEnd(3)} `, paint.quiet),
      ),
  ])
  const total = `  ${paint.strong(`Score ${score.value}`)} = sum of value × weight ÷ ${weights}`
  return [total, ...themes, ...apologySum(score, paint, width)].join('\n')
}

/** The parts of the apology, where one is due. */
function apologySum({ apology }: Score, paint: Palette, width: number): string[] {
  if (apology === undefined) return []
  const parts = apology.parts.map(({ part, points, of }) =>
    points < 0 ? `−${-points} ${part}` : `${points} of ${of} ${part}`,
  )
  return [paragraph(parts.join(', '), width, `  ${paint.strong(`Apology ${apology.value}`)} of 10: `)]
}

const rounded = (value: number) => String(Math.round(value * 10) / 10)

/** How often each rule held, the most frequent first. */
export function ruleCounts(report: Report, width: number): string {
  const rows = Object.entries(report.summary.byRule)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([rule, count]) => [String(count), rule])
  return rows.length === 0 ? '' : table([{ title: 'found', align: 'right' }, { title: 'rule' }], rows, width)
}
