import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReplyReport } from '../../types.ts'
import { change, mean, share } from './interval.ts'
import { keep, mergeKeepers, noKeepers, shuffledKey } from './keepers.ts'
import {
  addLeftOut,
  addReply,
  emptySummary,
  mergeSummaries,
  type Plan,
  type Seen,
  toBytes,
} from './summary.ts'

describe('figures with their range', () => {
  it('gives Wilson intervals', () => {
    const half = share(5, 10)!
    expect(half.low).toBeCloseTo(0.2366, 4)
    expect(half.high).toBeCloseTo(0.7634, 4)
    expect(share(0, 0)).toBeNull()
    expect(share(3, 3)!.high).toBeCloseTo(1, 10)
  })

  it('gives a mean and its spread from sums alone', () => {
    const scores = [60, 70, 80, 90]
    const found = mean({ n: 4, sum: 300, squares: scores.reduce((all, s) => all + s * s, 0) })!
    expect(found.value).toBe(75)
    expect(found.high - found.value).toBeCloseTo((1.959964 * Math.sqrt(500 / 3)) / 2, 3)
  })

  it('compares two periods by Newcombe’s interval', () => {
    // Newcombe 1998, table II: 56/70 against 48/80 gives 0.0524 to 0.3339 by method 10.
    const found = change(share(48, 80), share(56, 70))!
    expect(found.value).toBeCloseTo(0.2, 10)
    expect(found.low).toBeCloseTo(0.0524, 4)
    expect(found.high).toBeCloseTo(0.3339, 4)
  })
})

describe('keepers', () => {
  const offer = (ids: readonly string[], limit: number) =>
    ids.reduce((all, id) => keep(all, shuffledKey('s', id), () => id), noKeepers<string>(limit))

  it('keep the same entries for any order and any split', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 60 }),
        fc.nat(70),
        fc.integer({ min: 0, max: 8 }),
        (ids, cut, limit) => {
          const whole = offer(ids, limit)
          const split = mergeKeepers(offer(ids.slice(cut).reverse(), limit), offer(ids.slice(0, cut), limit))
          expect(split).toEqual(whole)
          expect(whole.entries.length).toBe(Math.min(limit, ids.length))
        },
      ),
    )
  })
})

describe('a summary', () => {
  const plan: Plan = {
    ruleset: 'r1',
    scorecard: 's1',
    by: ['agent', 'week'],
    seed: '7',
    worst: 3,
    sample: 2,
    sampleBy: 'agent',
    examples: 3,
  }
  type Row = { id: string; agent: string; week: string; score: number; rules: string[]; delivered: boolean }
  const reply = fc.record<Row>({
    id: fc.uuid(),
    agent: fc.constantFrom('Ana', 'Bo', 'Cy', '__proto__'),
    week: fc.constantFrom('2026-W01', '2026-W02'),
    score: fc.integer({ min: 0, max: 100 }),
    rules: fc.array(fc.constantFrom('sorry-but', 'policy-shield', 'constructor'), { maxLength: 3 }),
    delivered: fc.boolean(),
  })

  const review = (rows: readonly Row[]) => {
    const summary = emptySummary(plan)
    for (const row of rows) {
      addReply(summary, seen(row), plan)
      if (row.score === 0) addLeftOut(summary, { path: 'a.csv', line: row.rules.length, reason: 'no reply' })
    }
    return summary
  }

  it('gives the same bytes for any order and any split', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(reply, { selector: row => row.id, maxLength: 30 }),
        fc.nat(30),
        (rows, cut) => {
          const whole = review(rows)
          const merged = mergeSummaries(review(rows.slice(cut).reverse()), review(rows.slice(0, cut)))
          expect(merged.ok && toBytes(merged.value)).toBe(toBytes(whole))
          expect(whole.total.replies).toBe(rows.length)
        },
      ),
    )
  })

  it('counts by agent and keeps the worst', () => {
    const rows = [90, 20, 55, 70].map((score, at) => ({
      id: `r${at}`,
      agent: at % 2 ? 'Bo' : 'Ana',
      week: '2026-W01',
      score,
      rules: ['sorry-but', 'sorry-but'],
      delivered: at > 0,
    }))
    const summary = review(rows)
    expect(summary.groups.agent?.Bo?.score).toEqual({ n: 2, sum: 90, squares: 5300 })
    expect(summary.total.rules['sorry-but']).toEqual({ findings: 8, replies: 4, disputed: 0, cost: 9600 })
    expect(summary.total.verdicts.apology?.missed).toBe(1)
    expect(summary.worst.entries.map(({ value }) => value.score)).toEqual([20, 55, 70])
  })

  it('refuses to add up what was judged by different rules', () => {
    const merged = mergeSummaries(emptySummary(plan), emptySummary({ ...plan, ruleset: 'r2' }))
    expect(merged.ok).toBe(false)
    expect(!merged.ok && merged.trouble.code).toBe('other-ruleset')
  })

  function seen(row: Row): Seen {
    const report = {
      path: 'a.csv',
      id: row.id,
      findings: row.rules.map(rule => ({ rule })),
      verdicts: [{ move: 'apology', verdict: row.delivered ? 'delivered' : 'missed', required: 'required' }],
      score: {
        value: row.score,
        ready: row.rules.length === 0,
        categories: [{ name: 'Respect', weight: 100, value: row.score }],
        terms: row.rules.map(rule => ({ category: 'Respect', reason: '', rule, points: 12 })),
      },
    } as unknown as ReplyReport
    return {
      report,
      values: { agent: row.agent, week: row.week },
      agent: row.agent,
      day: `2026-01-0${(row.score % 9) + 1}`,
      examples: row.rules.map(of => ({
        of,
        quote: () => ({ path: 'a.csv', id: row.id, line: null, text: of, start: 0, end: 1 }),
      })),
      excerpt: () => ({
        path: 'a.csv',
        id: row.id,
        line: null,
        agent: row.agent,
        score: row.score,
        text: '',
        findings: [],
        sum: { categories: [], terms: [] },
      }),
    }
  }
})
