import { expect, it } from 'vitest'
import { lessPreciseThan, precisionsOf } from './precision.ts'
import { emptySummary } from './summary/summary.ts'

const plan = {
  ruleset: 'r',
  scorecard: 's',
  by: [],
  seed: '',
  worst: 0,
  sample: 0,
  sampleBy: '',
  examples: 0,
}
const counts = (findings: number, disputed: number) => ({ findings, disputed, replies: findings, cost: 0 })

it('tells how often a rule’s findings stand, and which rules surely stand too seldom', () => {
  const summary = emptySummary(plan)
  Object.assign(summary.total.rules, {
    often: counts(100, 40),
    seldom: counts(100, 2),
    rare: counts(2, 1),
  })
  const found = precisionsOf(summary)
  expect(found.map(({ rule }) => rule)).toEqual(['rare', 'often', 'seldom'])
  expect(found[1]!.precision.value).toBeCloseTo(0.6, 10)
  expect(lessPreciseThan(0.8, found).map(({ rule }) => rule)).toEqual(['often'])
})
