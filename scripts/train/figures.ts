/** How answers agree with labels: right yeses, wrong yeses, missed yeses. */
export type Tally = { right: number; wrong: number; missed: number }

export function tally(pairs: Iterable<{ said: boolean; labelled: boolean }>): Tally {
  const sum: Tally = { right: 0, wrong: 0, missed: 0 }
  for (const { said, labelled } of pairs)
    if (said && labelled) sum.right++
    else if (said) sum.wrong++
    else if (labelled) sum.missed++
  return sum
}

export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      wrong: sum.wrong + one.wrong,
      missed: sum.missed + one.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  )
}

/** Of the yeses said, how many are right. */
export const precision = ({ right, wrong }: Tally) => right / Math.max(1, right + wrong)
/** Of the yeses there are, how many were said. */
export const recall = ({ right, missed }: Tally) => right / Math.max(1, right + missed)
/** The harmonic mean of precision and recall. */
export const f1 = ({ right, wrong, missed }: Tally) => (2 * right) / Math.max(1, 2 * right + wrong + missed)
