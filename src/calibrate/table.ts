import { table } from '../report/page.ts'
import { paletteOf } from '../report/palette.ts'
import type { Agreement } from './compare.ts'

/** A case in which people and the tool differ. */
export type Case = { label: string; place: string; id: string; words: string }

const headings = { concern: 'concerns', move: 'moves', customer: 'customer' } as const

/** The agreement by group as tables; `people` adds the ceiling, the F1 that people reach with each other. */
export function agreementTable(
  labels: readonly Agreement[],
  together: readonly Agreement[],
  people: readonly Agreement[],
  look: { width: number; color: 0 | 1 | 2 | 3 },
): string {
  const paint = paletteOf(look.color)
  const widest = Math.max(
    ...[...Object.values(headings), ...labels.map(row => row.label)].map(text => text.length),
  )
  const right = 'right' as const
  const figures = ['n', 'people', 'heard', 'both', 'prec.', 'recall', 'F1', 'κ']
  const groups = Object.entries(headings).flatMap(([group, heading]) => {
    const own = labels.filter(row => row.group === group)
    if (own.length === 0) return []
    const rows = [...own, ...together.filter(row => row.group === group)].map(row => [
      row.label.padEnd(widest),
      ...[row.items, row.first, row.second, row.both].map(String),
      ...[row.precision, row.recall].map(decimal),
      paint.strong(decimal(row.f1)),
      decimal(row.kappa),
      ...(people.length > 0 ? [paint.quiet(decimal(people.find(one => one.label === row.label)?.f1))] : []),
    ])
    const columns = [
      { title: heading },
      ...[...figures, ...(people.length > 0 ? ['ceiling'] : [])].map(title => ({
        title,
        align: right,
      })),
    ]
    return [table(columns, rows, look.width)]
  })
  return groups.join('\n\n')
}

const decimal = (value: number | undefined) =>
  value === undefined ? '–' : value.toFixed(2).replace('-', '−')

/** The cases one by one: the label, where the reply stands, and the words in question. */
export function caseList(cases: readonly Case[], look: { width: number }): string {
  const columns = [{ title: 'label' }, { title: 'where' }, { title: 'words' }]
  const rows = cases.map(({ label, place, words }) => [label, place, words.replace(/\s+/g, ' ').trim()])
  return rows.length === 0 ? 'No such case.' : table(columns, rows, look.width)
}
