import { describe, expect, it } from 'vitest'
import {
  didYouMean,
  drawFrame,
  nearest,
  oneOf,
  troubleAt,
  unexpectedValue,
  unopenable,
  visible,
} from './trouble.ts'

describe('drawFrame', () => {
  it('puts carets under the range, with a line before and after', () => {
    const text = 'columns:\n  reply: answer\nfailOn: eror\nrules: {}\n'
    const at = text.indexOf('eror')
    expect(drawFrame(text, at, at + 4)).toBe(
      ['  2 │   reply: answer', '  3 │ failOn: eror', '    │         ^^^^', '  4 │ rules: {}'].join('\n'),
    )
  })

  it('draws one caret for an empty range at the end of the text', () => {
    expect(drawFrame('ab', 2, 2)).toBe('  1 │ ab\n    │   ^')
  })

  it('cuts a long line to a window between words', () => {
    const text = `${'some words here '.repeat(20)}PER OUR POLICY ${'and more of them '.repeat(20)}`
    const at = text.indexOf('PER')
    const [row = '', carets = ''] = drawFrame(text, at, at + 14, { width: 60, around: 0 }).split('\n')
    expect(row.length).toBeLessThanOrEqual(60)
    expect(row).toMatch(/│ ….* PER OUR POLICY .*…$/)
    expect(carets.indexOf('^')).toBe(row.indexOf('PER'))
    expect(carets.match(/\^+/)?.[0]).toHaveLength(14)
  })

  it('counts columns, not code units', () => {
    const text = '返金 per policy'
    const [, carets = ''] = drawFrame(text, 3, 6, { around: 0 }).split('\n')
    expect(carets).toBe('    │      ^^^')
  })

  it('marks every line of a range, three at most', () => {
    const frame = drawFrame('a\nbb\nccc\ndddd\neeeee', 0, 19, { around: 0 })
    expect(frame.match(/\^+/g)).toEqual(['^', '^^', '^^^'])
  })
})

describe('visible', () => {
  it('disarms terminal codes and keeps the length', () => {
    expect(visible('a\u001b[31mb\u202Ec\td')).toBe('a␛[31mb\uFFFDc d')
  })
})

describe('the voice', () => {
  it('suggests the name that was meant', () => {
    expect(nearest('policy-sheild', ['policy-shield', 'sorry-but'])).toBe('policy-shield')
    expect(nearest('zzzz', ['policy-shield', 'sorry-but'])).toBeUndefined()
    expect(nearest('apology', ['missing-apology', 'sorry-but'])).toBe('missing-apology')
    expect(didYouMean('eror', ['error'], 'See the list.')).toBe('Did you mean “error”?')
    expect(didYouMean('qqqq', ['error'], 'See the list.')).toBe('See the list.')
  })

  it('joins names as people do', () => {
    expect(oneOf(['a'])).toBe('a')
    expect(oneOf(['a', 'b', 'c'])).toBe('a, b or c')
  })

  it('says what came and what was expected, and the cure', () => {
    expect(unexpectedValue('--fail-on', 'eror', ['error', 'never'])).toMatchObject({
      title: 'Unexpected “eror” for --fail-on, expected error or never',
      help: 'Did you mean “error”?',
      exit: 2,
    })
  })

  it('names the place', () => {
    expect(troubleAt('x', 'X', { path: 'a.yml', text: 'a: 1\nb: 2\n' }, [8, 9])).toMatchObject({
      path: 'a.yml',
      line: 2,
      column: 4,
    })
  })

  it('tells a missing file from a locked one', () => {
    expect(unopenable('a', Object.assign(new Error(), { code: 'ENOENT' })).code).toBe('missing-file')
    expect(unopenable('a', Object.assign(new Error(), { code: 'EACCES' })).code).toBe('unreadable-file')
  })
})
