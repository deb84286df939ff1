import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSource } from './index.ts'

const folder = new URL('../../fixtures/exports/', import.meta.url)
const files = readdirSync(folder).filter(name => !name.endsWith('.xlsx'))

const blow = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  put: fc.constantFrom(
    '',
    '"',
    '\\',
    '{',
    ']',
    '<',
    '&#',
    '\n',
    '---\n',
    '>',
    ':',
    '\t',
    '😀',
    '\u0000',
    '\uFEFF',
    '```',
  ),
})

it.each(files)(
  '%s: whatever happens to it, what is read keeps its promises and the rest is told',
  async name => {
    const whole = readFileSync(new URL(name, folder), 'utf8')
    await fc.assert(
      fc.asyncProperty(fc.array(blow, { minLength: 1, maxLength: 3 }), async blows => {
        let text = whole
        for (const { at, cut, put } of blows) {
          const place = Math.floor(at * text.length)
          text = text.slice(0, place) + put + text.slice(place + cut)
        }
        const { drafts, troubles } = await readSource({ path: name, bytes: new TextEncoder().encode(text) })
        for (const { title, path, exit } of troubles) {
          expect([title.startsWith('Unexpected '), path, exit]).toEqual([true, name, 2])
        }
        for (const { text: plain, map = [], source } of drafts) {
          expect(plain).toMatch(/\S/)
          for (const { at, length, from, to, exact } of map) {
            expect(to).toBeLessThanOrEqual(source.text.length)
            if (exact) expect(source.text.slice(from, to)).toBe(plain.slice(at, at + length))
          }
        }
      }),
      { numRuns: 25 },
    )
  },
)
