import { describe, expect, it } from 'vitest'
import { type Entry, entriesOf, lineOf, progressOf } from './record.ts'
import { practiceReport } from './report.ts'

const entry = (session: string, scores: number[], more: Partial<Entry> = {}): Entry => ({
  drill: 'un-sorry',
  round: 'inconvenience',
  of: 'un-sorry',
  scores,
  passed: (scores.at(-1) ?? 0) > 90,
  lacked: ['apology'],
  day: '2026-03-02',
  session,
  ...more,
})

describe('the record of practice', () => {
  it('is read back as it was written; a damaged line costs that line alone', () => {
    const entries = [entry('1', [50, 95]), entry('2', [80])]
    const record = entries.map(lineOf).join('')
    expect(entriesOf(record)).toEqual(entries)
    expect(entriesOf(`{"drill": 3}\nhalf a li\n${record}`)).toEqual(entries)
  })

  it('adds up by session and by drill', () => {
    const entries = [
      entry('1', [50, 90]),
      entry('1', [70]),
      entry('2', [96], { drill: 'cool-down', lacked: [] }),
    ]
    expect(progressOf(entries)).toEqual({
      rounds: 3,
      passed: 1,
      sessions: [
        { day: '2026-03-02', first: 60, last: 80 },
        { day: '2026-03-02', first: 96, last: 96 },
      ],
      drills: [
        { drill: 'un-sorry', rounds: 2, passed: 0, first: 60, last: 80 },
        { drill: 'cool-down', rounds: 1, passed: 1, first: 96, last: 96 },
      ],
      lacked: [{ move: 'apology', times: 2 }],
    })
  })
})

describe('the report on practice', () => {
  it('says where to begin when nothing was practised', () => {
    expect(practiceReport([], 80)).toBe('Nothing practised yet. Begin with: heard practice')
  })

  it('draws the sessions, counts, and names the drill with most to win', () => {
    const report = practiceReport([entry('1', [50, 95]), entry('2', [80], { drill: 'cool-down' })], 80)
    expect(report).toContain('2 sessions · 2 rounds · 1 ready to send')
    expect(report).toMatch(/80┤/)
    expect(report).toMatch(/un-sorry +1 +1 +50 +95/)
    expect(report).toContain('apology (2 times)')
    expect(report).toMatch(/Next: heard practice --drill un-sorry$/)
    for (const line of report.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})
