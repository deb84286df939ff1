import { describe, expect, it } from 'vitest'
import { fingerprint, macroKey } from './fingerprint.ts'
import type { Draft, Span } from './types.ts'

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  path: 'a.json',
  id: '7',
  text,
  marks: [],
  source: { path: 'a.json', text, lines: [0] },
  ...more,
})

const spanOf = (text: string, words: string): Span => {
  const at = text.indexOf(words)
  return [at, at + words.length]
}

const printOf = (text: string, words: string, more?: Partial<Draft>) =>
  fingerprint(draft(text, more), { rule: 'policy-shield', span: spanOf(text, words) })

describe('a fingerprint', () => {
  const plain = 'Hello. We can’t do it, per our policy. Best, Ann'

  it.each([
    ['line breaks', 'Hello.\n\nWe can’t\ndo it, per our policy.\n\nBest, Ann'],
    ['case and emphasis', 'Hello. We *can’t* do it, Per our policy! Best, Ann'],
    ['straight apostrophes', "Hello. We can't do it, per our policy. Best, Ann"],
    ['other sentences', 'Good morning. We can’t do it, per our policy. Thanks.'],
  ])('is the same after a change of %s', (_, text) => {
    expect(printOf(text, text.includes('Per') ? 'Per our policy' : 'per our policy')).toBe(
      printOf(plain, 'per our policy'),
    )
  })

  it('is another one for other words of the sentence, another rule and another macro', () => {
    const one = printOf(plain, 'per our policy')
    expect(printOf(plain.replace('do it', 'refund it'), 'per our policy')).not.toBe(one)
    expect(printOf(plain, 'per our policy', { id: '8' })).not.toBe(one)
    expect(fingerprint(draft(plain), { rule: 'other', span: spanOf(plain, 'per our policy') })).not.toBe(one)
  })

  it('parts a greeting from the sentence after it, wherever the line breaks', () => {
    const one = printOf('Hi {{a.b}}, we can’t, per our policy.', '{{a.b}}')
    expect(printOf('Hi {{a.b}},\n\nwe can do it today.', '{{a.b}}')).toBe(one)
  })

  it('stays small work on a text without any full stop', () => {
    const text = `${'word '.repeat(200_000)}per our policy`
    expect(printOf(text, 'per our policy')).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('the key of a macro', () => {
  it('is its id, or its title or file where the id only counts', () => {
    expect(macroKey(draft('x', { macro: 'Refund' }))).toBe('7')
    expect(macroKey(draft('x', { macro: 'Refund', numbered: true }))).toBe('Refund')
    expect(macroKey(draft('x', { path: 'a/refund.md', numbered: true }))).toBe('refund.md')
  })
})
