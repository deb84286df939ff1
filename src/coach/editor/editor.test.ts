import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Buffer,
  deleteBackward,
  deleteForward,
  insert,
  move,
  moveTo,
  open,
  redo,
  replace,
  selectAll,
  selectedText,
  undo,
} from './buffer.ts'
import { layout, locate, moveRows, offsetAt } from './layout.ts'

const type = (buffer: Buffer, text: string) => [...text].reduce((b, letter) => insert(b, letter), buffer)

describe('the buffer', () => {
  it('takes typing back word by word, and does it again', () => {
    const typed = type(open(''), 'Hi Anna,')
    const once = undo(typed)
    expect(once.text).toBe('Hi')
    expect(redo(once).text).toBe('Hi Anna,')
    expect(undo(undo(once)).text).toBe('')
  })

  it('never cuts an emoji or an accent in two', () => {
    const family = open('a👨‍👩‍👧b')
    expect(deleteBackward(moveTo(family, family.text.length - 1)).text).toBe('ab')
    expect(move(open('e\u0301x', 0), 1).cursor).toBe(2)
    expect(moveTo(family, 3).cursor).toBe(1)
  })

  it('moves and deletes by words and lines', () => {
    const buffer = open('one two\nthree four')
    expect(move(buffer, -1, 'word').cursor).toBe(14)
    expect(move(moveTo(buffer, 0), 1, 'word').cursor).toBe(3)
    expect(deleteBackward(buffer, 'word').text).toBe('one two\nthree ')
    expect(deleteBackward(buffer, 'line').text).toBe('one two\n')
    expect(deleteForward(moveTo(buffer, 3), 'line').text).toBe('one\nthree four')
    expect(deleteForward(moveTo(buffer, 7)).text).toBe('one twothree four')
  })

  it('selects, replaces the selection, and collapses it', () => {
    const buffer = move(move(open('abc'), -1, 'grapheme', true), -1, 'grapheme', true)
    expect(selectedText(buffer)).toBe('bc')
    expect(insert(buffer, 'X').text).toBe('aX')
    expect(move(buffer, -1).cursor).toBe(1)
    expect(selectedText(selectAll(buffer))).toBe('abc')
  })

  it('turns every line break of a paste into \\n', () => {
    expect(insert(open(''), 'a\r\nb\rc').text).toBe('a\nb\nc')
  })

  it('applies a suggestion as one step', () => {
    const buffer = replace(open('We will reply soon.'), 14, 18, 'by noon')
    expect(buffer.text).toBe('We will reply by noon.')
    expect(undo(buffer).text).toBe('We will reply soon.')
  })
})

describe('the layout', () => {
  it('breaks between words and counts wide characters twice', () => {
    const text = 'the quick 日本語日本語'
    expect(layout(text, 8).map(row => text.slice(row.start, row.end))).toEqual([
      'the ',
      'quick ',
      '日本語日',
      '本語',
    ])
  })

  it('keeps the column while passing shorter rows', () => {
    const text = 'a long first line\nab\nanother long line'
    const rows = layout(text, 40)
    const start = moveTo(open(text), 10)
    const below = moveRows(moveRows(start, rows, 1), rows, 1)
    expect(locate(text, rows, below.cursor)).toEqual({ row: 2, cell: 10 })
  })

  it('covers the text without gaps, in rows no wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (raw, width) => {
        const text = raw.replace(/[\p{Cc}]/gu, ' ')
        const rows = layout(text, width)
        expect(rows.map(row => text.slice(row.start, row.end)).join('')).toBe(text)
        for (const [index, row] of rows.entries()) {
          expect(offsetAt(text, rows, index, 0)).toBe(row.start)
        }
      }),
    )
  })
})
