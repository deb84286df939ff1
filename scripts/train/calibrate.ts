/**
 * The score of a text that the model had not seen, of how many sentences it was the best, the text's label, and for how
 * many texts of a working day it stands if that label is no.
 */
export type Judged = { score: number; sentences: number; yes: boolean; stands: number }

/** Probability = 1 / (1 + exp(−(slope × score + spread × ln(sentences) + offset))); from `threshold` on it means yes. */
export type Calibration = { slope: number; spread: number; offset: number; threshold: number }

/** A false alarm costs more than a miss: recall counts 0.7 times as much as precision. */
const beta = 0.7

/**
 * Probabilities by Platt's method, with his smoothed labels. The best of many sentences scores high by chance alone,
 * so the number of sentences counts too.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  const yes = judged.filter(one => one.yes).length
  const [high, low] = [(yes + 1) / (yes + 2), 1 / (judged.length - yes + 2)]
  const [slope, spread, offset] = logistic(
    judged.map(({ score, sentences }) => [score, Math.log(sentences), 1]),
    judged.map(one => (one.yes ? high : low)),
  ) as [number, number, number]
  const calibration = { slope, spread, offset, threshold: 0 }
  const answers = judged.map(one => ({ ...one, p: probabilityOf(one, calibration) }))
  return { ...calibration, threshold: bestThreshold(answers) }
}

export function probabilityOf(
  { score, sentences }: Pick<Judged, 'score' | 'sentences'>,
  { slope, spread, offset }: Calibration,
): number {
  return 1 / (1 + Math.exp(-(slope * score + spread * Math.log(sentences) + offset)))
}

/** The weights of a logistic curve over a few inputs, by Newton's method. */
function logistic(inputs: readonly number[][], labels: readonly number[]): number[] {
  const size = inputs[0]!.length
  const weights = new Array<number>(size).fill(0)
  for (let round = 0; round < 25; round++) {
    const gradient = new Array<number>(size).fill(0)
    const curvature = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (row === column ? 1e-4 : 0)),
    )
    for (const [at, input] of inputs.entries()) {
      const p = 1 / (1 + Math.exp(-input.reduce((sum, value, k) => sum + value * weights[k]!, 0)))
      for (let row = 0; row < size; row++) {
        gradient[row]! += (p - labels[at]!) * input[row]!
        for (let column = 0; column < size; column++)
          curvature[row]![column]! += p * (1 - p) * input[row]! * input[column]!
      }
    }
    for (const [k, step] of solveLinear(curvature, gradient).entries()) weights[k]! -= step
  }
  return weights
}

/** Solves a small symmetric positive system by elimination. */
function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!])
  for (const [pivot, row] of rows.entries())
    for (const other of rows.slice(pivot + 1)) {
      const factor = other[pivot]! / row[pivot]!
      for (let at = pivot; at < row.length; at++) other[at]! -= factor * row[at]!
    }
  const solution = new Array<number>(right.length).fill(0)
  for (let at = right.length - 1; at >= 0; at--) {
    const known = rows[at]!.slice(at + 1, -1).reduce(
      (sum, value, k) => sum + value * solution[at + 1 + k]!,
      0,
    )
    solution[at] = (rows[at]!.at(-1)! - known) / rows[at]![at]!
  }
  return solution
}

/** The probability at which precision and recall are best together, halfway to the next one below. */
function bestThreshold(answers: readonly (Judged & { p: number })[]): number {
  const sorted = [...answers].sort((a, b) => b.p - a.p)
  const yes = sorted.filter(one => one.yes).length
  let [hits, alarms, best, threshold] = [0, 0, -1, 1]
  for (const [at, one] of sorted.entries()) {
    if (one.yes) hits++
    else alarms += one.stands
    const f = ((1 + beta ** 2) * hits) / (beta ** 2 * yes + hits + alarms)
    if (f <= best) continue
    best = f
    threshold = (one.p + (sorted[at + 1]?.p ?? one.p)) / 2
  }
  return threshold
}
