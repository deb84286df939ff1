import { table } from '../report/page.ts'
import { type Palette, paletteOf } from '../report/palette.ts'
import type { Agreement } from './compare.ts'

/** A case in which people and the tool differ. */
export type Case = { label: string; place: string; id: string; words: string }

const headings = { concern: 'concerns', move: 'moves', customer: 'customer’s message' } as const

/** The agreement by group as tables; `people` adds how far people agree with each other, the ceiling. */
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
  const figures = ['judged', 'people', 'heard', 'both', 'precision', 'recall', 'F1', 'κ']
  const groups = Object.entries(headings).flatMap(([group, heading]) => {
    const own = labels.filter(row => row.group === group)
    if (own.length === 0) return []
    const rows = [...own, ...together.filter(row => row.group === group)].map(row => [
      row.label.padEnd(widest),
      ...[row.items, row.first, row.second, row.both].map(String),
      ...[row.precision, row.recall].map(decimal),
      paint.strong(decimal(row.f1)),
      decimal(row.kappa),
      ...(people.length > 0 ? ceilingOf(row.label, people, paint) : []),
    ])
    const columns = [
      { title: heading },
      ...[...figures, ...(people.length > 0 ? ['people F1', 'people κ'] : [])].map(title => ({
        title,
        align: right,
      })),
    ]
    return [table(columns, rows, look.width)]
  })
  return groups.join('\n\n')
}

function ceilingOf(label: string, people: readonly Agreement[], paint: Palette): string[] {
  const row = people.find(one => one.label === label)
  return [paint.quiet(decimal(row?.f1)), paint.quiet(decimal(row?.kappa))]
}

const decimal = (value: number | undefined) =>
  value === undefined ? '–' : value.toFixed(2).replace('-', '−')

/** The cases one by one: the label, where the reply stands, and the words in question. */
export function caseList(cases: readonly Case[], look: { width: number }): string {
  const columns = [{ title: 'label' }, { title: 'where' }, { title: 'words' }]
  const rows = cases.map(({ label, place, words }) => [label, place, words.replace(/\s+/g, ' ').trim()])
  return rows.length === 0 ? 'No such case.' : table(columns, rows, look.width)
}
