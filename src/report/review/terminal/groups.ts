import { TOO_FEW } from '../../../review/lessons.ts'
import type { Group } from '../../../review/summary/group.ts'
import { mean, share } from '../../../review/summary/interval.ts'
import { table } from '../../page.ts'
import type { Palette } from '../../palette.ts'
import { percent, percents, score, scores } from '../figures.ts'

/** The values of one dimension by name, each with its figures; those with too few replies are said to be so. */
export function groupTable(
  dimension: string,
  groups: Readonly<Record<string, Group>>,
  paint: Palette,
  width: number,
): string {
  const rows = Object.entries(groups)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, group]) => [name || '(not told)', String(group.replies), ...figures(group)])
  const columns = [
    { title: dimension },
    { title: 'replies', align: 'right' },
    { title: 'score', align: 'right' },
    { title: '95 %', align: 'right' },
    { title: 'ready', align: 'right' },
    { title: '95 %', align: 'right' },
  ] as const
  return `${paint.strong(`By ${dimension}`)}\n${table(columns, rows, width)}`
}

function figures(group: Group): string[] {
  if (group.replies < TOO_FEW) return ['too few', '', '', '']
  const value = mean(group.score)!
  const ready = share(group.ready, group.replies)!
  return [score(value.value), scores(value), percent(ready.value), percents(ready)]
}
