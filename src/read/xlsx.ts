// read-excel-file: small, kept up, reads values only; exceljs and its kin are ten times its size for writing and styles.
import readWorkbook, { type SheetData } from 'read-excel-file/node'
import { unreadableAs } from '../trouble/reading.ts'
import type { Reader } from './input.ts'
import type { Item, RecordItem } from './items/item.ts'
import { readRecords } from './records.ts'

/** Spreadsheets: on each sheet the first row names the columns. Cells have no place in the file, so replies have no map. */
export const read: Reader = async input => {
  const { path } = input.source
  const sheets = await readWorkbook(Buffer.from(input.bytes)).catch(String)
  if (typeof sheets === 'string')
    return { drafts: [], troubles: [unreadableAs(path, 'a spreadsheet', sheets)] }
  return readRecords(
    sheets.flatMap(({ data }) => recordsOf(data)),
    input,
  )
}

function recordsOf([head = [], ...rows]: SheetData): RecordItem[] {
  return rows.map(row => ({
    kind: 'record',
    at: 0,
    end: 0,
    entries: new Map(
      head.flatMap((name, index) =>
        row[index] == null ? [] : [[String(name ?? `column ${index + 1}`), itemOf(row[index])]],
      ),
    ),
  }))
}

function itemOf(value: unknown): Item {
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'scalar', at: 0, end: 0, value }
  return { kind: 'text', at: 0, end: 0, value: value instanceof Date ? value.toISOString() : String(value) }
}
