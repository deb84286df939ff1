import { expect, it } from 'vitest'
import { pointAt } from '../parse/place.ts'
import { sourceText } from './lines.ts'

const at = (text: string, offset: number) => pointAt(sourceText('a.txt', text).lines, offset)

it('counts lines at every kind of line break', () => {
  expect(sourceText('a.txt', 'a\nb\r\nc\rd').lines).toEqual([0, 2, 5, 7])
  expect(at('a\nb\r\nc\rd', 8)).toEqual({ line: 4, column: 2, offset: 8 })
})

it('counts a byte order mark in offsets, not in columns', () => {
  expect(at('\uFEFFab', 1)).toEqual({ line: 1, column: 1, offset: 1 })
})

it('counts in UTF-16 code units', () => {
  expect(at('😀a', 2)).toEqual({ line: 1, column: 3, offset: 2 })
})
