import { describe, expect, it } from 'vitest'
import { edited, safeEdits } from './fix.ts'
import type { Finding, ReplyReport } from './types.ts'

const point = (offset: number) => ({ line: 1, column: offset + 1, offset })

/** A report on `text`, whose source says `source`, with one swap of `from` (in the source) to `to`. */
function swapped(text: string, source: string, from: string, to: string, sure = true): ReplyReport {
  const at = text.indexOf(from)
  const inSource = source.indexOf(from)
  const fix = {
    range: [at, at + from.length] as const,
    text: to,
    start: point(inSource),
    end: point(inSource + from.length),
  }
  const finding: Finding = {
    rule: 'officialese',
    category: 'clarity',
    concern: 'clarity',
    severity: 'info',
    sure,
    message: 'm',
    why: 'w',
    instead: 'i',
    try: [],
    actual: from,
    fixes: [fix],
  }
  return {
    path: 'a',
    id: '1',
    language: 'en',
    customer: {
      complaint: null,
      angry: null,
      anger: 0,
      scenario: null,
      playbook: null,
      fault: 'unknown',
      cues: [],
    },
    moves: [],
    verdicts: [],
    score: { value: 100, ready: true, categories: [], terms: [] },
    findings: [finding],
    draft: { path: 'a', id: '1', text, source: { path: 'a', text: source, lines: [0] }, marks: [] },
  }
}

describe('safeEdits', () => {
  it('takes a swap whose words stand in the source as they are read', () => {
    const source = '{"reply":"Please utilise it"}'
    const edits = safeEdits([swapped('Please utilise it', source, 'utilise', 'use')])
    expect(edited(source, edits)).toBe('{"reply":"Please use it"}')
  })

  it('leaves alone what is a hint, what is escaped in between, and what would need escaping', () => {
    expect(safeEdits([swapped('utilise', 'utilise', 'utilise', 'use', false)])).toEqual([])
    expect(safeEdits([swapped('utilise', 'utilise', 'utilise', '<b>use</b>')])).toEqual([])
    const escaped = swapped('do not hesitate', 'do&nbsp;not hesitate', 'do not hesitate', 'just write')
    expect(safeEdits([escaped])).toEqual([])
  })

  it('makes one of two edits that overlap', () => {
    const a = swapped('in order to use', 'in order to use', 'in order to', 'to')
    const b = swapped('in order to use', 'in order to use', 'order to use', 'use')
    expect(edited('in order to use', safeEdits([b, a]))).toBe('to use')
  })
})

describe('edited', () => {
  it('makes every edit and keeps the rest', () => {
    const edits = [
      { start: 0, end: 1, text: 'A' },
      { start: 2, end: 3, text: '' },
    ]
    expect(edited('abcd', edits)).toBe('Abd')
    expect(edited('abcd', [])).toBe('abcd')
  })
})
