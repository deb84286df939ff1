import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimiterOf, readCsv } from './csv.ts'
import { wordOf } from './item.ts'

const cells = (text: string) => readCsv(text, 0).rows.map(row => [...row.entries.values()].map(wordOf))

describe('readCsv', () => {
  it('reads quotes, doubled quotes, line breaks in cells and any line ends', () => {
    expect(cells('a,b\r\n1,"x ""y"",\r\nz"\n2,\n\n3,w')).toEqual([
      ['1', 'x "y",\r\nz'],
      ['2', ''],
      ['3', 'w'],
    ])
  })

  it('finds each cell in the file', () => {
    const text = 'a,b\n1,"say ""yes"" now"\n'
    const cell = readCsv(text, 0).rows[0]!.entries.get('b')!
    const map = cell.kind === 'text' ? cell.map!() : []
    expect(
      map.map(({ at, length, from, to }) => [
        cell.kind === 'text' && cell.value.slice(at, at + length),
        text.slice(from, to),
      ]),
    ).toEqual([
      ['say ', 'say '],
      ['"', '""'],
      ['yes', 'yes'],
      ['"', '""'],
      [' now', ' now'],
    ])
  })

  it.each([',', ';', '\t', '|'])('tells the delimiter %j', sign => {
    expect(delimiterOf(`id${sign}"a,b;c\t|"${sign}reply\n1${sign}2${sign}3\n`)).toBe(sign)
  })

  it('believes the line that Excel writes for it', () => {
    expect(cells('sep=|\na|b,c\n1|2\n')).toEqual([['1', '2']])
  })

  it('names a row whose quote is never closed, though a later row has quotes too', () => {
    const { rows, faults } = readCsv('a,b\n1,"x, y\n2,"z"\n3,w\n', 0)
    expect(faults).toEqual([{ at: 4, end: 12, found: 'quote that is never closed' }])
    expect(rows.map(row => [...row.entries.values()].map(wordOf))).toEqual([
      ['2', 'z'],
      ['3', 'w'],
    ])
  })

  it('takes quotes that nobody doubled as they stand', () => {
    expect(cells('a,b\n1,"use the "next" button"\n2,x\n')).toEqual([
      ['1', 'use the "next" button'],
      ['2', 'x'],
    ])
  })

  it('names broken rows and goes on below', () => {
    const { rows, faults } = readCsv('a,b\n1,"x" y\n2,z\n3,z,too many\n4,"never closed\n5,last\n', 0)
    expect(rows.map(row => wordOf(row.entries.get('a')))).toEqual(['2', '5'])
    expect(faults.map(fault => [fault.at, fault.found])).toEqual([
      [9, '“ ” after a closing quote'],
      [16, '3 cells instead of 2'],
      [29, 'quote that is never closed'],
    ])
  })

  it('tells columns of the same name apart', () => {
    expect(readCsv('a,a,\n1,2,3\n', 0).columns).toEqual(['a', 'column 2', 'column 3'])
  })

  it('reads what csv-parse reads', () => {
    const cell = fc.stringMatching(/^[a-z "\n\r,;é😀]{0,8}$/u)
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, rows => {
        const quoted = rows
          .map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\n')
        const expected = parse(`h,i\n${quoted}\n`, { from_line: 2, record_delimiter: '\n' }).filter(
          (row: string[]) => row.join('') !== '',
        )
        expect(cells(`h,i\n${quoted}\n`)).toEqual(expected)
      }),
    )
  })
})
