import { describe, expect, it } from 'vitest'
import { align, type Spelling } from './align.ts'

const hashes: Spelling = {
  starts: /#/g,
  read: (raw, at) => (raw[at + 1] === '!' ? { length: 2, text: '!' } : undefined),
}

const pairs = (value: string, raw: string) => {
  const { text, map } = align(value, raw, 10, hashes)
  expect(text).toBe(value)
  return map.map(({ at, length, from, to, exact }) => [
    value.slice(at, at + length),
    raw.slice(from - 10, to - 10),
    exact,
  ])
}

describe('align', () => {
  it('maps spellings as wholes and the rest character by character', () => {
    expect(pairs('ab!c', 'ab#!c')).toEqual([
      ['ab', 'ab', true],
      ['!', '#!', false],
      ['c', 'c', true],
    ])
  })

  it('takes a sign that starts no spelling for itself', () => {
    expect(pairs('a#b', 'a#b')).toEqual([['a#b', 'a#b', true]])
  })

  it('believes the value where a spelling would say otherwise', () => {
    expect(pairs('#!', '#!')).toEqual([['#!', '#!', true]])
  })

  it('maps what it cannot follow as a whole', () => {
    expect(pairs('abXY', 'abcd')).toEqual([
      ['ab', 'ab', true],
      ['XY', 'cd', false],
    ])
    expect(pairs('abc', 'ab')).toEqual([
      ['ab', 'ab', true],
      ['c', '', false],
    ])
  })
})
