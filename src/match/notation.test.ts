import { expect, it } from 'vitest'
import type { Code } from './code.ts'
import { readCode, written } from './notation.ts'

it.each<[string, Code]>([
  ['w12', ['w', 12]],
  ['e3', ['e', 3]],
  ['s44', ['s', ',']],
  ['(^w1g0,12?w2$)', ['.', ['^'], ['w', 1], ['g', 0, 12], ['?', ['w', 2]], ['$']]],
  ['f7[w1(w2l30)]', ['f', 7, ['|', ['w', 1], ['.', ['w', 2], ['l', 30]]]]],
])('%s', (text, code) => {
  expect(written(code)).toBe(text)
  expect(readCode(text)).toEqual(code)
})

it.each(['', 'x1', '(w1'])('refuses %j', text => {
  expect(() => readCode(text)).toThrow(TypeError)
})
