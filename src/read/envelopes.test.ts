import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enveloped, envelopes } from './envelopes.ts'
import { readSource } from './index.ts'
import { sourceRange } from './map.ts'

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z]{1,9}[,.?!]?$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'can’t',
      "we're",
      '"policy"',
      'R&D',
      'a<b',
      '10%',
      '*now*',
      '1_000',
      '#42',
      'x=y',
      'back\\slash',
      '€5',
      '😀',
      '👩‍💻',
      'naïve',
      '日本',
      '~ok~',
      '[it]',
      '(so)',
      '`code`',
    ),
  },
)
const line = fc.array(word, { minLength: 1, maxLength: 14 }).map(words => `We ${words.join(' ')}.`)
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map(parts => parts.join('\n\n'))

describe.each(envelopes)('$name', envelope => {
  it('gives back the text, and every span its own place', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), fc.nat(), async (plain, a, b) => {
        const { drafts, troubles } = await readSource(enveloped(envelope, plain))
        expect(troubles).toEqual([])
        const draft = drafts[0]!
        expect(draft.text.trim()).toBe(plain)
        const signs = [...draft.text.matchAll(/\S/gu)]
        const [first, last] = [a % signs.length, b % signs.length].sort((x, y) => x - y) as [number, number]
        const start = signs[first]!.index
        const end = signs[last]!.index + signs[last]![0].length
        const range = sourceRange(draft.map!, start, end)!
        expect(envelope.unwrap(draft.source.text.slice(...range))).toBe(draft.text.slice(start, end))
      }),
      { numRuns: 60 },
    )
  })
})
