import type { Group } from '../../review/summary/group.ts'
import { type Estimate, mean, share } from '../../review/summary/interval.ts'
import type { Summary } from '../../review/summary/summary.ts'

/** One figure of a review, the same shape for every kind, so that a warehouse can query them all. */
export type FigureRow = {
  /** `all` for the whole, else the dimension and the value in it. */
  dimension: string
  value: string
  kind: 'score' | 'ready' | 'theme' | 'move' | 'recommended' | 'rule'
  name: string
  /** Scores from 0 to 100, shares from 0 to 1. */
  figure: number
  /** Its 95 % range; null where one case gives none. */
  low: number | null
  high: number | null
  /** Cases behind the figure: replies, or cases that asked for the move. */
  n: number
}

/** Every figure of a review: of the whole, then of each group. */
export function figureRows({ total, groups }: Summary): FigureRow[] {
  const each = Object.entries(groups).flatMap(([dimension, values]) =>
    Object.entries(values)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([value, group]) => rowsOf(dimension, value, group)),
  )
  return [...rowsOf('all', '', total), ...each]
}

function rowsOf(dimension: string, value: string, group: Group): FigureRow[] {
  const row = (kind: FigureRow['kind'], name: string, estimate: Estimate | null): FigureRow[] =>
    estimate
      ? [
          {
            dimension,
            value,
            kind,
            name,
            figure: estimate.value,
            low: finite(estimate.low),
            high: finite(estimate.high),
            n: estimate.n,
          },
        ]
      : []
  const moves = (kind: 'move' | 'recommended', verdicts: Group['verdicts']) =>
    sorted(verdicts).flatMap(([name, { delivered, missed }]) =>
      row(kind, name, share(delivered, delivered + missed)),
    )
  return [
    ...row('score', 'score', mean(group.score)),
    ...row('ready', 'ready', share(group.ready, group.replies)),
    ...sorted(group.categories).flatMap(([name, tally]) => row('theme', name, mean(tally))),
    ...moves('move', group.verdicts),
    ...moves('recommended', group.extras),
    ...sorted(group.rules).flatMap(([name, { replies }]) => row('rule', name, share(replies, group.replies))),
  ]
}

const sorted = <T>(table: Readonly<Record<string, T>>) =>
  Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1))

const finite = (value: number) => (Number.isFinite(value) ? value : null)
