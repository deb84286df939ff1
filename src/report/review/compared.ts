import type { Change, Comparison } from '../../review/compare.ts'
import type { Summary } from '../../review/summary/summary.ts'
import { counted, paragraph, table } from '../page.ts'
import { paletteOf } from '../palette.ts'
import { percent, score, signed } from './figures.ts'
import { spoken } from './words.ts'

/** Two reviews side by side as a page for a terminal: what has surely changed, then every figure. */
export function comparedPage(
  { all, agents }: Comparison,
  [before, after]: readonly [Summary, Summary],
  { width, color }: { width: number; color: 0 | 1 | 2 | 3 },
): string {
  const paint = paletteOf(color)
  const sure = [...all.moves, ...all.rules].filter(one => one.sure)
  const named = [
    ...(all.score ? [`Score ${pair(all.score, score)}, ${difference(all.score, 1, 1)}`] : []),
    ...(all.ready ? [`Ready to send ${pair(all.ready, percent)}, ${difference(all.ready)}`] : []),
  ]
  const gains = agents.flatMap(({ name, changes }) => {
    const moved = changes.moves.filter(one => one.sure && one.by.value > 0)
    return moved.length === 0
      ? []
      : [
          paragraph(
            moved.map(one => `${spoken(one.name)} ${pair(one, percent)}`).join(' · '),
            width,
            `  ${paint.strong(name)}  `,
          ),
        ]
  })
  return [
    `${paint.strong(`${titleOf(before)}  →  ${titleOf(after)}`)}\n${named.join('\n')}`,
    [
      paint.strong('Surely changed'),
      ...(sure.length > 0
        ? sure.map(one => paragraph(sentence(one, all.moves.includes(one)), width, '  '))
        : ['  Nothing that could not be chance.']),
    ].join('\n'),
    ...(gains.length > 0 ? [[paint.strong('Moves gained'), ...gains].join('\n')] : []),
    ...tableOf('Moves', 'asked for', all.moves, width, paint.strong),
    ...tableOf('Rules', 'replies', all.rules, width, paint.strong),
  ].join('\n\n')
}

const titleOf = ({ total, period }: Summary) =>
  `${period ? `${period.first} to ${period.last}` : 'undated'} (${counted(total.replies, 'reply', 'replies')})`

const pair = ({ before, after }: Change, say: (value: number) => string) =>
  `${say(before.value)} → ${say(after.value)}`

const difference = ({ by }: Change, scale = 100, digits = 0) =>
  `${signed(by.value * scale, digits)} (${signed(by.low * scale, digits)} to ${signed(by.high * scale, digits)})`

const sentence = (change: Change, isMove: boolean) =>
  `${spoken(change.name)} ${isMove ? 'delivered ' : ''}${pair(change, percent)}, ${difference(change)}, n = ${change.by.n.toLocaleString('en')}`

function tableOf(
  title: string,
  n: string,
  changes: readonly Change[],
  width: number,
  strong: (text: string) => string,
): string[] {
  if (changes.length === 0) return []
  const rows = changes
    .toSorted((a, b) => Math.abs(b.by.value) - Math.abs(a.by.value))
    .slice(0, 15)
    .map(one => [
      spoken(one.name),
      pair(one, percent),
      signed(one.by.value * 100),
      `${signed(one.by.low * 100)} to ${signed(one.by.high * 100)}`,
      String(one.by.n),
    ])
  const columns = [
    { title: title.toLowerCase() },
    { title: 'share', align: 'right' },
    { title: 'change', align: 'right' },
    { title: '95 %', align: 'right' },
    { title: n, align: 'right' },
  ] as const
  return [`${strong(title)}\n${table(columns, rows, width)}`]
}
