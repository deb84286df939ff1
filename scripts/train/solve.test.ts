import { expect, it } from 'vitest'
import { dot, solve } from './solve.ts'

const at = (column: number) => ({ columns: Int32Array.of(column), values: Float32Array.of(1) })

it('tells yes from no by the columns that tell them apart', () => {
  const samples = [
    { vector: at(0), yes: true, cost: 1 },
    { vector: at(1), yes: false, cost: 1 },
    { vector: at(1), yes: false, cost: 1 },
  ]
  const weights = solve(samples, 2, 20)
  expect(dot(weights, at(0))).toBeGreaterThan(0)
  expect(dot(weights, at(1))).toBeLessThan(0)
})

it('gives the same weights each time', () => {
  const samples = [0, 1, 2, 3].map(column => ({ vector: at(column), yes: column % 2 === 0, cost: 1 }))
  expect(solve(samples, 4, 5)).toEqual(solve(samples, 4, 5))
})
