import type { Group } from '../../review/summary/group.ts'
import { mean, share } from '../../review/summary/interval.ts'
import type { Summary } from '../../review/summary/summary.ts'
import { counted, table } from '../page.ts'
import { paletteOf } from '../palette.ts'

/** A review as a page for a terminal: the whole, the moves, the rules, and each group. */
export function reviewPage(summary: Summary, look: { width: number; color: 0 | 1 | 2 | 3 }): string {
  const paint = paletteOf(look.color)
  const { total } = summary
  const score = mean(total.score)
  const moves = Object.entries(total.verdicts)
    .map(([move, { delivered, missed }]) => ({ move, estimate: share(delivered, delivered + missed) }))
    .filter(({ estimate }) => estimate !== null)
    .toSorted((a, b) => a.estimate!.value - b.estimate!.value)
  const rules = Object.entries(total.rules).toSorted(([, a], [, b]) => b.replies - a.replies)
  return [
    paint.strong(
      `${counted(total.replies, 'reply', 'replies')} · mean score ${score ? score.value.toFixed(1) : '–'}`,
    ),
    table(
      [
        { title: 'move' },
        { title: 'delivered', align: 'right' },
        { title: '95 %', align: 'right' },
        { title: 'n', align: 'right' },
      ],
      moves.map(({ move, estimate }) => [
        move,
        percent(estimate!.value),
        `${percent(estimate!.low)}–${percent(estimate!.high)}`,
        String(estimate!.n),
      ]),
      look.width,
    ),
    table(
      [{ title: 'rule' }, { title: 'replies', align: 'right' }, { title: 'share', align: 'right' }],
      rules
        .slice(0, 12)
        .map(([rule, { replies }]) => [rule, String(replies), percent(replies / total.replies)]),
      look.width,
    ),
    ...Object.entries(summary.groups).map(([dimension, groups]) => groupTable(dimension, groups, look.width)),
  ].join('\n\n')
}

function groupTable(dimension: string, groups: Record<string, Group>, width: number): string {
  const rows = Object.entries(groups)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, group]) => [
      name || '–',
      String(group.replies),
      mean(group.score)?.value.toFixed(1) ?? '–',
      percent(group.ready / group.replies),
    ])
  return table(
    [
      { title: dimension },
      { title: 'replies', align: 'right' },
      { title: 'score', align: 'right' },
      { title: 'ready', align: 'right' },
    ],
    rows,
    width,
  )
}

const percent = (value: number) => `${Math.round(value * 100)} %`
