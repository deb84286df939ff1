import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceRange } from '../map.ts'
import type { Item } from './item.ts'
import { readJson } from './json.ts'

function dataOf(item: Item | undefined): unknown {
  if (item?.kind === 'list') return item.items.map(dataOf)
  if (item?.kind === 'record')
    return Object.fromEntries([...item.entries].map(([key, each]) => [key, dataOf(each)]))
  return item?.value
}

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), raw => {
        expect(JSON.stringify(dataOf(readJson(raw, 0).root))).toBe(JSON.stringify(JSON.parse(raw)))
      }),
    )
  })

  it('finds every character of a text in the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), (text, place) => {
        const raw = `  ${JSON.stringify(text)}`
        const item = readJson(raw, 100).root
        const sign = [...text.matchAll(/[\s\S]/gu)][place % [...text].length]!
        const map = item?.kind === 'text' ? item.map!() : []
        const [from, to] = sourceRange(map, sign.index, sign.index + sign[0].length)!
        expect(JSON.parse(`"${raw.slice(from - 100, to - 100)}"`)).toBe(sign[0])
      }),
    )
  })

  it('is patient with comments and trailing commas', () => {
    expect(readJson('// ours\n[1, 2,]', 0)).toMatchObject({
      root: { kind: 'list', items: [{ value: 1 }, { value: 2 }] },
      fault: undefined,
    })
  })

  it('keeps what was read before a fault, and the first fault', () => {
    const { root, fault } = readJson('{"a": "one", "b": ["two", "th', 5)
    expect(dataOf(root)).toEqual({ a: 'one', b: ['two', 'th'] })
    expect(fault).toEqual({ at: 31, end: 34, found: 'text that is never closed' })
    expect(readJson('{"a": 1', 0).fault?.found).toBe('end')
    expect(readJson('{"a" 1}', 0).fault?.found).toBe('name without a colon')
  })
})
