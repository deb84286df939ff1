import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, cut, sourceRange, verbatim, writer } from './map.ts'

/** `a&amp;b` read as `a&b`, moved by two. */
const reference = () => {
  const out = writer()
  out.exact('a', 2)
  out.decoded('&', 3, 8)
  out.exact('b', 8)
  return out.done()
}

describe('writer', () => {
  it('joins exact pieces that are neighbours in both texts, and no others', () => {
    const out = writer()
    out.exact('ab', 0)
    out.exact('cd', 2)
    out.exact('ef', 9)
    out.added('\n\n')
    out.exact('gh', 11)
    expect(out.done()).toEqual({
      text: 'abcdef\n\ngh',
      map: [
        { at: 0, length: 4, from: 0, to: 4, exact: true },
        { at: 4, length: 2, from: 9, to: 11, exact: true },
        { at: 8, length: 2, from: 11, to: 13, exact: true },
      ],
    })
  })

  it('copies a mapped text with its gaps', () => {
    const inner = writer()
    inner.added('>')
    inner.exact('x', 5)
    inner.added('<')
    const out = writer()
    out.copy(inner.done(), 100)
    expect(out.done()).toEqual({ text: '>x<', map: [{ at: 1, length: 1, from: 105, to: 106, exact: true }] })
  })
})

describe('sourceRange', () => {
  it('gives a decoded character all that spells it', () => {
    expect(sourceRange(reference().map, 1, 2)).toEqual([3, 8])
    expect(sourceRange(reference().map, 0, 3)).toEqual([2, 9])
  })

  it('leaves out what stands nowhere in the source', () => {
    const out = writer()
    out.exact('ab', 0)
    out.added('\n\n')
    out.exact('cd', 7)
    const { map } = out.done()
    expect(sourceRange(map, 1, 4)).toEqual([1, 2])
    expect(sourceRange(map, 2, 5)).toEqual([7, 8])
    expect(sourceRange(map, 2, 4)).toBeUndefined()
    expect(sourceRange([], 0, 4)).toBeUndefined()
  })
})

describe('cut', () => {
  it('keeps the way home of a part', () => {
    const part = cut(reference(), 1, 3)
    expect(part.text).toBe('&b')
    expect(sourceRange(part.map, 0, 1)).toEqual([3, 8])
    expect(sourceRange(part.map, 1, 2)).toEqual([8, 9])
  })
})

describe('compose', () => {
  it('leads home over two steps', () => {
    const inner = writer()
    inner.exact('a', 0)
    inner.decoded('and', 1, 2)
    inner.exact('b', 2)
    const map = compose(inner.done().map, reference().map)
    expect(sourceRange(map, 0, 1)).toEqual([2, 3])
    expect(sourceRange(map, 1, 4)).toEqual([3, 8])
    expect(sourceRange(map, 4, 5)).toEqual([8, 9])
  })

  it('gives every span the range that the two steps give it', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom('exact', 'decoded', 'added'), fc.integer({ min: 1, max: 4 })),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(steps, steps, fc.nat(60), fc.nat(60), (one, two, a, b) => {
        const inner = written(one)
        const outer = written(two)
        const [start, end] = a < b ? [a, b] : [b, a]
        const middle = sourceRange(inner.map, start, end)
        const expected = middle && sourceRange(outer.map, ...middle)
        const found = sourceRange(compose(inner.map, outer.map), start, end)
        if (found && expected) {
          expect(found[0]).toBeGreaterThanOrEqual(expected[0])
          expect(found[1]).toBeLessThanOrEqual(expected[1])
        }
        if (!expected) expect(found).toBeUndefined()
      }),
    )
  })

  it('returns the second step where the first changes nothing', () => {
    const { map, text } = reference()
    expect(compose(verbatim(text).map, map)).toBe(map)
  })
})

function written(steps: readonly (readonly [string, number])[]) {
  const out = writer()
  let from = 0
  for (const [kind, length] of steps) {
    if (kind === 'exact') out.exact('x'.repeat(length), from)
    else if (kind === 'decoded') out.decoded('y', from, from + length)
    else out.added('z')
    from += length
  }
  return out.done()
}
