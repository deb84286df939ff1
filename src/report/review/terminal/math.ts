import { mean } from '../../../review/summary/interval.ts'
import type { Excerpt, Summary } from '../../../review/summary/summary.ts'
import { paragraph } from '../../page.ts'
import type { Palette } from '../../palette.ts'
import { score } from '../figures.ts'
import { spoken } from '../words.ts'

/** The sums behind the figures, so that a person can redo every one of them. */
export function math({ total, worst }: Summary, paint: Palette, width: number): string {
  const line = (text: string) => paragraph(text, width, '  ')
  const themes = Object.entries(total.categories).map(([name, tally]) =>
    line(`${name} ${score(mean(tally)?.value ?? 0)} = ${tally.sum} ÷ ${tally.n}`),
  )
  const moves = Object.entries(total.verdicts)
    .filter(([, { delivered, missed }]) => delivered + missed > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([move, { delivered, missed, 'no opportunity': none, 'cannot tell': unknown }]) =>
      line(
        `${spoken(move)} = ${delivered} ÷ (${delivered} + ${missed} missed)` +
          `${none > 0 ? `; ${none} without opportunity` : ''}${unknown > 0 ? `; ${unknown} cannot tell` : ''}`,
      ),
    )
  return [
    paint.strong('The sums'),
    line(
      `Score ${score(mean(total.score)?.value ?? 0)} = sum of scores ${total.score.sum} ÷ ${total.score.n} replies`,
    ),
    line('Range of a mean: ± 1.96 × standard deviation ÷ √n. Range of a share: Wilson’s interval, 95 %.'),
    ...themes,
    ...moves,
    ...worst.entries.map(({ value }) => replySum(value, width)),
  ].join('\n')
}

function replySum({ id, score, sum: { categories, terms } }: Excerpt, width: number): string {
  const whole = categories.reduce((all, { weight }) => all + weight, 0)
  const parts = categories.map(({ name, weight, value }) => `${name} ${round(value)} × ${weight}`)
  const lost = terms.map(({ category, rule, points }) => `${category} −${round(points)} ${rule ?? 'balance'}`)
  return [
    paragraph(`${id}: ${score} = (${parts.join(' + ')}) ÷ ${whole}`, width, '  '),
    ...(lost.length > 0 ? [paragraph(lost.join(', '), width, '    ')] : []),
  ].join('\n')
}

const round = (value: number) => Math.round(value * 10) / 10
