import { expect, it } from 'vitest'
import { pointAt, sourceText } from './lines.ts'

it('counts lines at every kind of line break', () => {
  const source = sourceText('a.txt', 'a\nb\r\nc\rd')
  expect(source.lines).toEqual([0, 2, 5, 7])
  expect(pointAt(source, 5)).toEqual({ line: 3, column: 1, offset: 5 })
  expect(pointAt(source, 8)).toEqual({ line: 4, column: 2, offset: 8 })
})

it('counts a byte order mark in offsets, not in columns', () => {
  expect(pointAt(sourceText('a.txt', '\uFEFFab'), 1)).toEqual({ line: 1, column: 1, offset: 1 })
})

it('counts in UTF-16 code units', () => {
  expect(pointAt(sourceText('a.txt', '😀a'), 2)).toEqual({ line: 1, column: 3, offset: 2 })
})

it('keeps an offset beyond the text at its end', () => {
  expect(pointAt(sourceText('a.txt', 'ab\n'), 99)).toEqual({ line: 2, column: 1, offset: 3 })
})
