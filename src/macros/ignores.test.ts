import { describe, expect, it } from 'vitest'
import type { ReplyReport } from '../types.ts'
import { readIgnores, spare } from './ignores.ts'

const rules = ['policy-shield', 'officialese']
const read = (text: string) => readIgnores(text, 'ignores.yaml', rules)
const titles = (text: string) => read(text).troubles.map(({ title, line }) => `${line}: ${title}`)

describe('a file of ignores', () => {
  it('is read with the place of each', () => {
    const text = [
      '- macro: "101"',
      '  rule: policy-shield',
      '  reason: Legal asked for these words.',
      '  owner: ann',
      '  expires: 2027-01-31',
      '- { macro: Refund, rule: officialese, reason: A quotation. }',
    ].join('\n')
    expect(read(text).troubles).toEqual([])
    expect(read(text).ignores).toEqual([
      {
        macro: '101',
        rule: 'policy-shield',
        reason: 'Legal asked for these words.',
        owner: 'ann',
        expires: '2027-01-31',
        line: 1,
      },
      { macro: 'Refund', rule: 'officialese', reason: 'A quotation.', line: 6 },
    ])
    expect(read('').ignores).toEqual([])
  })

  it('refuses what has no reason', () => {
    expect(titles('- { macro: a, rule: officialese }')).toEqual(['1: Unexpected ignore without a reason'])
    expect(titles('- { macro: a, rule: officialese, reason: " " }')).toHaveLength(1)
  })

  it('names every other fault, its place and its cure', () => {
    expect(titles('- { macro: a, rule: offcialese, reason: x }')).toEqual([
      '1: Unexpected rule “offcialese”, expected one that exists',
    ])
    expect(read('- { macro: a, rule: offcialese, reason: x }').troubles[0]?.help).toContain('“officialese”')
    expect(titles('- { rule: officialese, reason: x, until: 2027 }')).toHaveLength(2)
    expect(titles('- { macro: a, rule: officialese, reason: x, expires: soon }')).toHaveLength(1)
    expect(titles('macro: a')).toEqual(['1: Unexpected shape, expected a list of ignores'])
    expect(titles('- [')[0]).toContain('Unexpected YAML')
  })
})

describe('ignoring', () => {
  const reply = (id: string, macro: string, ...found: string[]) =>
    ({ id, draft: { id, macro }, findings: found.map(rule => ({ rule })) }) as unknown as ReplyReport
  const ignore = (macro: string, rule: string, expires?: string) => ({
    macro,
    rule,
    expires,
    reason: 'x',
    line: 1,
  })
  const replies = [reply('1', 'Refund', 'policy-shield', 'officialese'), reply('2', 'Late', 'officialese')]

  it('takes away one rule in one macro, by id or title', () => {
    const by = [ignore('1', 'policy-shield'), ignore('Late', 'officialese')]
    const { replies: left, spared, unused } = spare(replies, by, '2027-01-01')
    expect(left.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([['officialese'], []])
    expect([spared, unused]).toEqual([2, []])
  })

  it('ends after its day, and says so', () => {
    const until = [ignore('1', 'policy-shield', '2027-01-01')]
    expect(spare(replies, until, '2027-01-01').spared).toBe(1)
    expect(spare(replies, until, '2027-01-02')).toMatchObject({ spared: 0, expired: until, unused: [] })
  })

  it('says where nothing is left to ignore', () => {
    const idle = [ignore('2', 'policy-shield')]
    expect(spare(replies, idle, '2027-01-01').unused).toEqual(idle)
  })
})
