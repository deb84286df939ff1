import { align, type Spelling } from '../align.ts'
import type { Item, RecordItem, TextItem } from './item.ts'

/** A row that can't be split into cells: where it starts and what is the matter. */
export type CsvFault = { at: number; end: number; found: string }

/** A cell as it stands in the file: `from`…`to` without its quotes. */
type Cell = { from: number; to: number; quoted: boolean }
type Row = { at: number; end: number; cells: Cell[] }

/**
 * Reads a table whose first row names the columns. Rows are records; a row that is broken, or has more cells than there
 * are columns, is left out and named, and reading goes on with the line after its first. Own code, because readers of
 * CSV know at best where a row starts, never where a cell does.
 */
export function readCsv(
  text: string,
  from: number,
  delimiter = delimiterOf(text.slice(from)),
): { columns: string[]; rows: RecordItem[]; faults: CsvFault[] } {
  const faults: CsvFault[] = []
  const rows: RecordItem[] = []
  let columns: string[] | undefined
  for (const row of splitRows(text, from, delimiter, faults)) {
    if (!columns) columns = uniqueNames(row.cells.map(cell => cellValue(text, cell).trim()))
    else if (row.cells.slice(columns.length).some(cell => cell.to > cell.from)) {
      faults.push({
        at: row.at,
        end: row.end,
        found: `${row.cells.length} cells instead of ${columns.length}`,
      })
    } else rows.push(recordOf(text, row, columns))
  }
  return { columns: columns ?? [], rows, faults }
}

/** The sign between cells: the one of `,` `;` tab and `|` that the first row has most of, outside quotes. */
export function delimiterOf(text: string): string {
  const told = /^sep=(.)\r?\n/.exec(text)?.[1]
  if (told) return told
  const first =
    /^(?:"(?:[^"]|"")*"|[^"\r\n])*/
      .exec(text.slice(0, 65_536).trimStart())?.[0]
      .replace(/"(?:[^"]|"")*"/g, '') ?? ''
  const counts = [',', ';', '\t', '|'].map(sign => ({ sign, count: first.split(sign).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).sign
}

function* splitRows(text: string, from: number, delimiter: string, faults: CsvFault[]): Generator<Row> {
  let at = /^sep=.\r?\n/.exec(text.slice(from, from + 8))?.[0].length ?? 0
  at += from
  while (at < text.length) {
    const row = readRow(text, at, delimiter)
    if ('found' in row) {
      faults.push(row)
      at = nextLine(text, at)
      continue
    }
    if (row.cells.some(cell => cell.to > cell.from)) yield row
    at = row.next
  }
}

function readRow(text: string, at: number, delimiter: string): (Row & { next: number }) | CsvFault {
  const cells: Cell[] = []
  for (let start = at; ; ) {
    const cell = text[start] === '"' ? quotedCell(text, start, delimiter) : bareCell(text, start, delimiter)
    if (!cell) return { at, end: nextLine(text, at), found: 'quote that is never closed' }
    cells.push(cell)
    const end = cell.quoted ? cell.to + 1 : cell.to
    const sign = text[end]
    if (sign === delimiter) start = end + 1
    else if (sign === undefined || sign === '\n' || sign === '\r')
      return { at, end, cells, next: afterBreak(text, end) }
    else return { at: end, end: end + 1, found: `“${sign}” after a closing quote` }
  }
}

/**
 * A quoted cell. Some exports forget to double the quotes inside: a quote that ends no cell is then taken as it stands,
 * as spreadsheets do, so long as the cell ends on the same line. A quote that opens a cell on a later line tells that
 * this one was never closed.
 */
function quotedCell(text: string, start: number, delimiter: string): Cell | undefined {
  let stray: number | undefined
  let last = start
  let isLong = false
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.slice(last, at).includes('\n')) {
      if (stray !== undefined) break
      isLong = true
    }
    last = at
    const next = text[at + 1]
    if (next === '"') at++
    else if (next === delimiter || next === undefined || next === '\n' || next === '\r')
      return { from: start + 1, to: at, quoted: true }
    else if (isLong && text[at - 1] === delimiter) return undefined
    else stray ??= at
  }
  return stray === undefined ? undefined : { from: start + 1, to: stray, quoted: true }
}

function bareCell(text: string, start: number, delimiter: string): Cell {
  let at = start
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return { from: start, to: at, quoted: false }
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

const afterBreak = (text: string, at: number) => at + (text.startsWith('\r\n', at) ? 2 : 1)

function recordOf(text: string, row: Row, columns: readonly string[]): RecordItem {
  const entries = new Map<string, Item>()
  for (const [index, cell] of row.cells.entries()) {
    const column = columns[index]
    if (column !== undefined) entries.set(column, textItem(text, cell))
  }
  return { kind: 'record', at: row.at, end: row.end, entries }
}

function textItem(text: string, cell: Cell): TextItem {
  const value = cellValue(text, cell)
  const map = () => align(value, text.slice(cell.from, cell.to), cell.from, doubledQuotes).map
  return { kind: 'text', at: cell.from, end: cell.to, value, map }
}

function cellValue(text: string, { from, to, quoted }: Cell): string {
  const raw = text.slice(from, to)
  return quoted ? raw.replaceAll('""', '"') : raw
}

const doubledQuotes: Spelling = {
  starts: /""/g,
  read: () => ({ length: 2, text: '"' }),
}

/** Columns without a name, or with one that was there before, are called by their number. */
function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.map((name, index) => {
    const unique = name === '' || seen.has(name) ? `column ${index + 1}` : name
    seen.add(unique)
    return unique
  })
}
