/** A score of a text that the model had not seen, and its label. */
export type Judged = { score: number; yes: boolean }

export type Calibration = { slope: number; offset: number; threshold: number }

/** Missing a fault costs less than a false alarm: precision counts double. */
const beta = 0.7

/** Probabilities by Platt's method (with his smoothed targets), and the probability from which on yes is the answer. */
export function calibrate(judged: readonly Judged[]): Calibration {
  const [slope, offset] = logistic(judged)
  const probability = (score: number) => 1 / (1 + Math.exp(-(slope * score + offset)))
  return { slope, offset, threshold: probability(bestScore(judged)) }
}

/** Newton's method on the two parameters of a logistic curve. */
function logistic(judged: readonly Judged[]): [slope: number, offset: number] {
  const yes = judged.filter(one => one.yes).length
  const no = judged.length - yes
  const [high, low] = [(yes + 1) / (yes + 2), 1 / (no + 2)]
  let [slope, offset] = [1, 0]
  for (let round = 0; round < 30; round++) {
    let [gradientS, gradientO, ss, so, oo] = [0, 0, 1e-6, 0, 1e-6]
    for (const { score, yes } of judged) {
      const p = 1 / (1 + Math.exp(-(slope * score + offset)))
      const error = p - (yes ? high : low)
      const weight = p * (1 - p)
      gradientS += error * score
      gradientO += error
      ss += weight * score * score
      so += weight * score
      oo += weight
    }
    const determinant = ss * oo - so * so
    slope -= (oo * gradientS - so * gradientO) / determinant
    offset -= (ss * gradientO - so * gradientS) / determinant
  }
  return [slope, offset]
}

/** The score at which precision and recall are best together, halfway to the next one below. */
function bestScore(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => b.score - a.score)
  const yes = sorted.filter(one => one.yes).length
  let [hits, best, score] = [0, -1, 0]
  for (const [at, one] of sorted.entries()) {
    if (one.yes) hits++
    const f = ((1 + beta ** 2) * hits) / (beta ** 2 * yes + at + 1)
    if (f <= best) continue
    best = f
    score = (one.score + (sorted[at + 1]?.score ?? one.score)) / 2
  }
  return score
}
