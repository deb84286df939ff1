import { type Answers, type Group, groups } from './names.ts'
import {
  added,
  crossed,
  f1,
  kappa,
  kappaOf,
  noTally,
  precision,
  recall,
  type Tally,
  tallied,
} from './statistics.ts'

/** Two judges' answers on one reply. */
export type Judged = { first: Answers; second: Answers }

/** How far two judges agree on one label. Figures are 0 to 1, κ −1 to 1; undefined where they mean nothing. */
export type Agreement = {
  label: string
  group: Group
  /** Replies that both judged. */
  items: number
  /** Yeses of the first judge, of the second, and of both. */
  first: number
  second: number
  both: number
  precision?: number
  recall?: number
  f1?: number
  kappa?: number
}

/** The agreement on every label that both judges judged somewhere, and over all labels of a group together. */
export function compare(judged: readonly Judged[]): { labels: Agreement[]; together: Agreement[] } {
  const labels = [...groups].flatMap(([label, group]) => {
    const pairs = judged.flatMap(({ first, second }) => {
      const [a, b] = [first.get(label), second.get(label)]
      return a === undefined || b === undefined ? [] : [[a, b] as const]
    })
    return pairs.length === 0 ? [] : [agreement(label, group, pairs)]
  })
  const together = (['concern', 'move'] as const).flatMap(group => {
    const own = labels.filter(row => row.group === group)
    return own.length < 2 ? [] : [figures(`all ${group}s`, group, own.map(tallyOf).reduce(added, noTally))]
  })
  return { labels, together }
}

type Pair = readonly [boolean | string, boolean | string]

function agreement(label: string, group: Group, pairs: readonly Pair[]): Agreement {
  if (pairs.some(pair => pair.some(answer => typeof answer === 'string'))) return named(label, group, pairs)
  return figures(
    label,
    group,
    pairs.reduce((sum, [a, b]) => tallied(sum, a === true, b === true), noTally),
  )
}

function figures(label: string, group: Group, tally: Tally): Agreement {
  const { both, firstOnly, secondOnly, neither } = tally
  return {
    label,
    group,
    items: both + firstOnly + secondOnly + neither,
    first: both + firstOnly,
    second: both + secondOnly,
    both,
    precision: precision(tally),
    recall: recall(tally),
    f1: f1(tally),
    kappa: kappa(tally),
  }
}

/** Answers that are names: a judge who gave none (false) answered nothing, which costs recall but not precision. */
function named(label: string, group: Group, pairs: readonly Pair[]): Agreement {
  const given = (answer: boolean | string) => typeof answer === 'string'
  const both = pairs.filter(([a, b]) => given(a) && a === b).length
  const tally: Tally = {
    both,
    firstOnly: pairs.filter(([a]) => given(a)).length - both,
    secondOnly: pairs.filter(([, b]) => given(b)).length - both,
    neither: 0,
  }
  const table = crossed(pairs.map(([a, b]) => [String(a), String(b)]))
  return { ...figures(label, group, tally), items: pairs.length, kappa: kappaOf(table) }
}

const tallyOf = ({ items, first, second, both }: Agreement): Tally => ({
  both,
  firstOnly: first - both,
  secondOnly: second - both,
  neither: items - first - second + both,
})
