import { describe, expect, it } from 'vitest'
import type { Draft } from '../types.ts'
import { place } from './place.ts'

/** `Don&#39;t\nask` decoded to `Don't\nask`. */
const source = { path: 'a.html', text: '<p>Don&#39;t\nask</p>', lines: [0, 13] }
const draft: Draft = {
  path: 'a.html',
  id: '1',
  text: "Don't\nask",
  marks: [],
  source,
  map: [
    { at: 0, length: 3, from: 3, to: 6, exact: true },
    { at: 3, length: 1, from: 6, to: 11, exact: false },
    { at: 4, length: 5, from: 11, to: 16, exact: true },
  ],
}

function sourceText(start: number, end: number) {
  const found = place(draft, [start, end])
  return found && source.text.slice(found.start.offset, found.end.offset)
}

describe('place', () => {
  it('leads back to the very words in the source', () => {
    expect(sourceText(0, 5)).toBe('Don&#39;t')
    expect(sourceText(6, 9)).toBe('ask')
    expect(place(draft, [6, 9])).toEqual({
      start: { line: 2, column: 1, offset: 13 },
      end: { line: 2, column: 4, offset: 16 },
    })
  })

  it('takes in the whole of an entity', () => {
    expect(sourceText(3, 4)).toBe('&#39;')
  })

  it('is undefined without a map, and for what the map leaves out', () => {
    expect(place({ ...draft, map: undefined }, [0, 3])).toBeUndefined()
    expect(place({ ...draft, map: draft.map!.slice(0, 1) }, [6, 9])).toBeUndefined()
  })
})
