import { describe, expect, it } from 'vitest'
import { parsePattern } from './parse.ts'

describe('a malformed pattern', () => {
  it.each([
    ['', 0, 'empty'],
    ['our (policy', 4, 'still open'],
    ['our [policy', 4, 'still open'],
    ['our policy)', 10, 'nothing is open'],
    ['our (policy]', 11, 'expected “)”'],
    ['our policy|terms', 10, 'outside brackets'],
    ['our (policy|)', 4, 'empty alternative'],
    ['our ()', 4, 'empty alternative'],
    ['our []', 4, 'empty “[]”'],
    ['our * policy', 4, '“*” by itself'],
    ['our ~ policy', 4, '“~” by itself'],
    ['<dosh> off', 0, '<dosh'],
    ['<money off', 0, '<money'],
    ['{load is', 0, '{load'],
    ['a …99 b', 2, 'gap of 99'],
    [`${'('.repeat(99)}a${')'.repeat(99)}`, 25, 'depth'],
  ])('%j is refused at %i', (pattern, offset, title) => {
    const parsed = parsePattern(pattern)
    expect(parsed).toMatchObject({
      ok: false,
      trouble: { code: 'malformed-pattern', offset, column: offset + 1 },
    })
    if (parsed.ok) return
    expect(parsed.trouble.title).toContain(title)
    expect(parsed.trouble.help).not.toBe('')
    expect(parsed.trouble.frame).toBe(`${pattern}\n${' '.repeat(offset)}^`)
  })
})

describe('a pattern', () => {
  it('is normalised as a text is', () => {
    expect(parsePattern("we're")).toEqual(parsePattern('we are'))
    expect(parsePattern('Can’t e-mail')).toEqual(parsePattern('cannot email'))
    expect(parsePattern('higher-than-usual')).toEqual(parsePattern('higher than usual'))
  })

  it('knows its signs', () => {
    expect(parsePattern('a , b')).toEqual({
      ok: true,
      value: {
        type: 'all',
        of: [
          { type: 'word', norm: 'a' },
          { type: 'sign', norm: ',' },
          { type: 'word', norm: 'b' },
        ],
      },
    })
    expect(parsePattern('^ a $')).toMatchObject({ value: { of: [{ type: 'start' }, {}, { type: 'end' }] } })
  })
})
