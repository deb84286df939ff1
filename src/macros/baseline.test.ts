import { describe, expect, it } from 'vitest'
import type { Draft, Finding, ReplyReport } from '../types.ts'
import { baselineOf, compared, pruned, readBaseline, sizeOf, updated } from './baseline.ts'

/** A reply with a finding of `rule` at each of the words. */
function reply(id: string, text: string, faults: readonly [rule: string, words: string][], path = 'a.json') {
  const draft: Draft = { path, id, text, marks: [], source: { path, text, lines: [0] } }
  const findings = faults.map(([rule, words]) => {
    const at = text.indexOf(words)
    return { rule, category: 'tone', actual: words, span: [at, at + words.length] }
  })
  return { path, id, draft, findings: findings as unknown as Finding[] } as unknown as ReplyReport
}

const refund = reply('7', 'Hello. Per our policy we can’t. Bye.', [['shield', 'Per our policy']])
const late = reply('8', 'It is late. As per policy.', [['shield', 'As per policy']])
const left = (replies: readonly ReplyReport[], base: readonly ReplyReport[]) =>
  compared(replies, baselineOf(base)).replies.flatMap(one => one.findings.map(({ actual }) => actual))

describe('a baseline', () => {
  it('knows what was there', () => {
    expect(compared([refund, late], baselineOf([refund, late]))).toMatchObject({ known: 2, stale: [] })
    expect(left([refund, late], [refund, late])).toEqual([])
  })

  it('survives another order, another file and another layout', () => {
    const moved = reply(
      '7',
      'Hello.\n\nper our  policy\nwe can’t. Goodbye.',
      [['shield', 'per our  policy']],
      'b.yaml',
    )
    expect(left([late, moved], [refund, late])).toEqual([])
  })

  it('notices a swap of one fault for another', () => {
    const swapped = reply('7', 'Hello. As our terms say, no. Bye.', [['shield', 'As our terms say']])
    const { replies, stale } = compared([swapped, late], baselineOf([refund, late]))
    expect(replies.flatMap(one => one.findings.map(({ actual }) => actual))).toEqual(['As our terms say'])
    expect(stale).toMatchObject([{ macro: '7', entry: { rule: 'shield', count: 1 } }])
  })

  it('counts: the same fault made once more is new', () => {
    const text = 'Per our policy. Per our policy.'
    const twice = reply('7', text, [
      ['shield', 'Per our policy'],
      ['shield', 'Per our policy'],
    ])
    const once = { ...twice, findings: twice.findings.slice(0, 1) }
    expect(left([twice], [once])).toEqual(['Per our policy'])
    expect(compared([once], baselineOf([twice])).stale).toMatchObject([{ entry: { count: 1 } }])
  })

  it('loses its stale entries when pruned, and only those', () => {
    const base = baselineOf([refund, late])
    const mended = { ...refund, findings: [] }
    const { stale } = compared([mended, late], base)
    expect(pruned(base, stale)).toEqual(baselineOf([mended, late]))
  })

  it('says nothing of macros in files that were not read, and keeps them', () => {
    const other = reply('9', 'No. As per policy.', [['shield', 'As per policy']], 'other.json')
    const base = baselineOf([refund, other])
    expect(compared([refund], base).stale).toEqual([])
    expect(sizeOf(updated(base, [late]))).toBe(2)
    expect(Object.keys(updated(base, [late]).macros)).toEqual(['8', '9'])
  })

  it('tells of macros that are gone from a file that was read', () => {
    expect(compared([refund], baselineOf([refund, late])).stale).toMatchObject([{ macro: '8' }])
  })

  it('keeps no words of private matters', () => {
    const secret = { ...refund, findings: refund.findings.map(one => ({ ...one, category: 'privacy' })) }
    expect(JSON.stringify(baselineOf([secret]))).not.toContain('policy')
  })

  it('is read back as it was written, and refused where it is none', () => {
    const base = baselineOf([refund, late])
    expect(readBaseline(JSON.stringify(base), 'b.json')).toEqual({ ok: true, value: base })
    for (const text of ['{', '[]', '{"version":2,"macros":{}}', '{"version":1,"macros":{"7":{}}}']) {
      expect(readBaseline(text, 'b.json')).toMatchObject({ ok: false, trouble: { exit: 2, path: 'b.json' } })
    }
  })
})
