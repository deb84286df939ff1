/** A figure with the range it may stand for: 95 % confidence. */
export type Estimate = { value: number; low: number; high: number; n: number }

/** The 97.5 % point of the normal distribution. */
const Z = 1.959964

/**
 * The share `hits / n` with its Wilson score interval (Wilson 1927), which stays inside [0, 1] and is honest for
 * small counts, or null where there is nothing to say (n = 0).
 */
export function share(hits: number, n: number): Estimate | null {
  if (n === 0) return null
  const p = hits / n
  const z2 = Z * Z
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return { value: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half), n }
}

/** Whole numbers added up: enough for a mean and its spread, and exact under any order of adding. */
export type Tally = { n: number; sum: number; squares: number }

/** Mean of a tally of whole numbers with its normal 95 % interval; null for n = 0, no range for n = 1. */
export function mean(tally: Tally): Estimate | null {
  const { n, sum, squares } = tally
  if (n === 0) return null
  const value = sum / n
  if (n === 1) return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, n }
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1))
  const half = Z * Math.sqrt(variance / n)
  return { value, low: value - half, high: value + half, n }
}

/**
 * The difference of two shares (second minus first) with Newcombe's interval (1998, method 10: from the two Wilson
 * intervals). Null where either side has no cases.
 */
export function change(before: Estimate | null, after: Estimate | null): Estimate | null {
  if (!before || !after) return null
  const value = after.value - before.value
  const low = value - Math.hypot(after.value - after.low, before.high - before.value)
  const high = value + Math.hypot(after.high - after.value, before.value - before.low)
  return { value, low, high, n: before.n + after.n }
}
