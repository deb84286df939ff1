import { expect, it } from 'vitest'
import { compareReviews } from './compare.ts'
import { emptyGroup, type Group } from './summary/group.ts'
import { emptySummary, type Summary } from './summary/summary.ts'

const plan = {
  ruleset: 'r',
  scorecard: 's',
  by: ['agent'],
  seed: '',
  worst: 0,
  sample: 0,
  sampleBy: 'agent',
  examples: 0,
}

/** `delivered` of `replies` replies with an apology that was asked for. */
function group(delivered: number, replies: number): Group {
  const verdicts = { delivered, missed: replies - delivered, 'no opportunity': 0, 'cannot tell': 0 }
  const score = { n: replies, sum: 80 * replies, squares: 6400 * replies }
  return { ...emptyGroup(), replies, ready: replies, score, verdicts: { apology: verdicts } }
}

function review(all: Group, agents: Record<string, Group> = {}): Summary {
  return { ...emptySummary(plan), total: all, groups: { agent: agents } }
}

it('is sure of a change whose range leaves out zero', () => {
  const { all } = compareReviews(review(group(61, 100)), review(group(74, 100)))
  expect(all.moves[0]!.by.value).toBeCloseTo(0.13, 10)
  expect(all.moves[0]!.sure).toBe(true)
  expect(compareReviews(review(group(61, 100)), review(group(64, 100))).all.moves[0]!.sure).toBe(false)
  expect(all.score).toMatchObject({ by: { value: 0 }, sure: false })
})

it('compares agents who have enough replies in both, by name', () => {
  const before = { Zoe: group(2, 20), Ana: group(5, 20), Few: group(1, 3), '': group(1, 20) }
  const after = {
    Zoe: group(19, 20),
    Ana: group(5, 20),
    Few: group(1, 30),
    New: group(1, 30),
    '': group(1, 20),
  }
  const { agents } = compareReviews(review(group(1, 20), before), review(group(1, 20), after))
  expect(agents.map(({ name }) => name)).toEqual(['Ana', 'Zoe'])
  expect(agents.map(({ changes }) => changes.moves[0]!.sure)).toEqual([false, true])
})
