import { expect, it } from 'vitest'
import type { ReplyReport } from '../types.ts'
import { scoreBy, type TeamScorecard } from './scorecard.ts'

const card: TeamScorecard = {
  categories: [
    { name: 'Heard', weight: 30, moves: ['empathy', 'acknowledgement'] },
    { name: 'Tone', weight: 10, categories: ['tone'] },
    { name: 'Promises', weight: 60, rules: ['discount-promise'], critical: true },
  ],
}

const report = (verdicts: Record<string, string>, rules: Record<string, string> = {}) =>
  ({
    verdicts: Object.entries(verdicts).map(([move, verdict]) => ({ move, verdict, required: 'required' })),
    findings: Object.entries(rules).map(([rule, category]) => ({ rule, category, sure: true })),
  }) as unknown as ReplyReport

it('is the weighted mean of the shares of checks passed', () => {
  const { value, ready, categories } = scoreBy(
    card,
    report({ empathy: 'missed', acknowledgement: 'delivered' }),
  )
  expect(categories.map(one => one.value)).toEqual([50, 100, 100])
  expect(value).toBe(Math.round((30 * 50 + 10 * 100 + 60 * 100) / 100))
  expect(ready).toBe(true)
})

it('leaves what had no opportunity out of both sums', () => {
  const { value, categories } = scoreBy(card, report({ empathy: 'no opportunity' }, { shouting: 'tone' }))
  expect(categories.map(one => one.name)).toEqual(['Tone', 'Promises'])
  expect(value).toBe(Math.round((10 * 0 + 60 * 100) / 70))
})

it('is nothing where a critical category fails', () => {
  const { value, ready, terms } = scoreBy(card, report({}, { 'discount-promise': 'promise' }))
  expect({ value, ready }).toEqual({ value: 0, ready: false })
  expect(terms).toEqual([
    { category: 'Promises', reason: 'discount-promise', rule: 'discount-promise', points: 100 },
  ])
})

it('passes from the team’s own threshold on', () => {
  const half = report({ empathy: 'missed', acknowledgement: 'missed' })
  expect(scoreBy(card, half)).toMatchObject({ value: 70, ready: false })
  expect(scoreBy({ ...card, passing: 70 }, half).ready).toBe(true)
})
