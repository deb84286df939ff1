/** How often two judges agree on yes and no. `first` is the one held to be right where there is one. */
export type Tally = { both: number; firstOnly: number; secondOnly: number; neither: number }

export const noTally: Tally = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 }

/** The tally with one more pair of verdicts. */
export function tallied(tally: Tally, first: boolean, second: boolean): Tally {
  const cell = first ? (second ? 'both' : 'firstOnly') : second ? 'secondOnly' : 'neither'
  return { ...tally, [cell]: tally[cell] + 1 }
}

/** The sum of two tallies. */
export function added(a: Tally, b: Tally): Tally {
  return {
    both: a.both + b.both,
    firstOnly: a.firstOnly + b.firstOnly,
    secondOnly: a.secondOnly + b.secondOnly,
    neither: a.neither + b.neither,
  }
}

/** The share of the second judge's yeses that the first shares, 0 to 1; undefined where it said no yes. */
export const precision = ({ both, secondOnly }: Tally) => ratio(both, both + secondOnly)

/** The share of the first judge's yeses that the second shares, 0 to 1; undefined where there is none. */
export const recall = ({ both, firstOnly }: Tally) => ratio(both, both + firstOnly)

/** The harmonic mean of precision and recall, 0 to 1; undefined where neither judge said yes. */
export const f1 = ({ both, firstOnly, secondOnly }: Tally) =>
  ratio(2 * both, 2 * both + firstOnly + secondOnly)

/**
 * Cohen's κ (1960): agreement beyond what two judges reach by chance, 1 = perfect, 0 = chance. Undefined without
 * items, and where both judges always give the same single answer, so that chance alone explains all.
 */
export function kappa({ both, firstOnly, secondOnly, neither }: Tally): number | undefined {
  return kappaOf([
    [both, firstOnly],
    [secondOnly, neither],
  ])
}

/** Cohen's κ for any number of answers, from a square table of counts: rows one judge, columns the other. */
export function kappaOf(table: readonly (readonly number[])[]): number | undefined {
  const rows = table.map(sum)
  const columns = table.map((_, at) => sum(table.map(row => row[at] ?? 0)))
  const all = sum(rows)
  if (all === 0) return undefined
  const observed = sum(table.map((row, at) => row[at] ?? 0)) / all
  const chance = sum(rows.map((row, at) => (row / all) * ((columns[at] ?? 0) / all)))
  return chance === 1 ? undefined : (observed - chance) / (1 - chance)
}

/** The table of counts for pairs of answers, for `kappaOf`. */
export function crossed(pairs: readonly (readonly [string, string])[]): number[][] {
  const answers = [...new Set(pairs.flat())]
  return answers.map(a => answers.map(b => pairs.filter(([x, y]) => x === a && y === b).length))
}

const ratio = (part: number, whole: number) => (whole === 0 ? undefined : part / whole)
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
