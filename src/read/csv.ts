import { brokenRow, noReplyColumn } from '../trouble/reading.ts'
import { assign } from './columns.ts'
import { helpdeskOf } from './helpdesk/index.ts'
import type { Reader } from './input.ts'
import { readCsv } from './items/csv.ts'
import { readRecords } from './records.ts'
import { missingColumns } from './rows.ts'

/** Tables whose cells are parted by commas, semicolons, tabs or bars; the first row names the columns. */
export const read: Reader = input => {
  const { source, options } = input
  const start = source.lines[0] ?? 0
  const { columns, rows, faults } = readCsv(source.text, start)
  const broken = faults.map(({ at, end, found }) => brokenRow(source, [at, end], found))
  const wanted = options.columns ?? {}
  const isClear = assign(columns, wanted).has('reply') || missingColumns(wanted, columns).length > 0
  if (!isClear && !(rows[0] && helpdeskOf(rows[0]))) {
    return {
      drafts: [],
      troubles: [noReplyColumn(source, columns, [start, source.lines[1] ?? source.text.length]), ...broken],
    }
  }
  return readRecords(rows, input, broken)
}
