import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainBody } from './body.ts'
import type { BodyFormat } from './plain.ts'
import { plainText } from './text.ts'

describe('plainText', () => {
  it('makes every line break one sign, and drops what would cut words', () => {
    expect(plainText('\uFEFFa\r\nb\rc\nre\u00ADfund\u200B').text).toBe('a\nb\nc\nrefund')
    expect(plainText('a\r\nb').map).toEqual([
      { at: 0, length: 1, from: 0, to: 1, exact: true },
      { at: 1, length: 1, from: 1, to: 3, exact: false },
      { at: 2, length: 1, from: 3, to: 4, exact: true },
    ])
  })
})

const pieces = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br>',
    '<td>',
    '<li',
    '<!--',
    '-->',
    '<pre>',
    '</table>',
    '<table>',
    '<a href="x">',
  ],
  ...[
    '&amp;',
    '&#39;',
    '&nbsp',
    '&',
    '&#x110000;',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '---',
    '\\',
  ],
  ...[
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    '\t',
    'word',
    'sorry',
    '😀',
    'é',
    '\u00AD',
    '[x](y)',
    'www.x.example',
    'a@b.example',
    '"',
    "'",
  ],
)

describe.each<BodyFormat>(['text', 'html', 'markdown'])('any %s', format => {
  it('keeps its promises: segments in order, exact ones equal, marks within', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async parts => {
        const source = parts.join('')
        const { text, map = [], marks } = await plainBody(source, format)
        let done = 0
        for (const { at, length, from, to, exact } of map) {
          expect(at).toBeGreaterThanOrEqual(done)
          expect(length).toBeGreaterThan(0)
          expect(from).toBeLessThanOrEqual(to)
          expect(to).toBeLessThanOrEqual(source.length)
          if (exact) expect(source.slice(from, to)).toBe(text.slice(at, at + length))
          done = at + length
        }
        expect(done).toBeLessThanOrEqual(text.length)
        for (const { start, end } of marks) expect(0 <= start && start < end && end <= text.length).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
