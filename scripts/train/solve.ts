import type { Vector } from './space.ts'

/** A weight a column, and the last one for the bias. */
export type Weights = Float64Array

export type Sample = { vector: Vector; yes: boolean; cost: number }

/** A round that moves no dual by more than this is the last. */
const settled = 0.1

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent with shrinking (Hsieh et al., ICML
 * 2008). Each sample has a cost of its own. Deterministic: the order of visits comes from a fixed seed.
 */
export function solve(samples: readonly Sample[], columns: number, rounds: number): Weights {
  const weights = new Float64Array(columns + 1)
  const duals = new Float64Array(samples.length)
  const squares = Float64Array.from(samples, ({ vector, cost }) => 1 + 0.5 / cost + square(vector))
  const random = randomFrom(20240229)
  let active = Int32Array.from(samples, (_, index) => index)
  let idle = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    shuffle(active, random)
    let worst = 0
    let kept = 0
    for (const index of active) {
      const { vector, yes, cost } = samples[index]!
      const sign = yes ? 1 : -1
      const gradient = sign * dot(weights, vector) - 1 + (duals[index]! * 0.5) / cost
      if (duals[index] === 0 && gradient > idle) continue
      active[kept++] = index
      if (duals[index] === 0 && gradient >= 0) continue
      worst = Math.max(worst, Math.abs(gradient))
      const dual = Math.max(duals[index]! - gradient / squares[index]!, 0)
      add(weights, vector, (dual - duals[index]!) * sign)
      duals[index] = dual
    }
    if (worst < settled) break
    active = active.subarray(0, kept)
    idle = worst
  }
  return weights
}

/** The score of a text: above 0 is yes. */
export function dot(weights: Weights, { columns, values }: Vector): number {
  let sum = weights[weights.length - 1]!
  for (let at = 0; at < columns.length; at++) sum += weights[columns[at]!]! * values[at]!
  return sum
}

function add(weights: Weights, { columns, values }: Vector, step: number) {
  for (let at = 0; at < columns.length; at++) weights[columns[at]!]! += values[at]! * step
  weights[weights.length - 1]! += step
}

function square({ values }: Vector): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum
}

/** A linear congruential generator: whole numbers below 2³², the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state
  }
}

function shuffle(order: Int32Array, random: () => number) {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor((random() / 2 ** 32) * (last + 1))
    const held = order[last]!
    order[last] = order[other]!
    order[other] = held
  }
}
