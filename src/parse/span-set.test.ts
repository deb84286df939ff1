import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Span } from '../types.ts'
import { SpanSet } from './span-set.ts'

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
  .map(([at, length]): Span => [at, at + length])

it('meets what overlaps one of its spans, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, asked) => {
      const set = new SpanSet()
      for (const each of spans) set.add(each)
      expect(set.meets(asked)).toBe(spans.some(each => each[0] < asked[1] && asked[0] < each[1]))
    }),
  )
})
