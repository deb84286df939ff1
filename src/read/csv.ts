import { brokenRow, noReplies } from '../trouble/reading.ts'
import { helpdeskOf } from './helpdesk/index.ts'
import type { Reader } from './input.ts'
import { readCsv } from './items/csv.ts'
import { readRecords } from './records.ts'
import { columnTrouble } from './rows.ts'

/** Tables whose cells are parted by commas, semicolons, tabs or bars; the first row names the columns. */
export const read: Reader = async input => {
  const { source, options } = input
  const { columns, rows, faults } = readCsv(source.text, source.lines[0] ?? 0)
  const broken = faults.map(({ at, end, found }) => brokenRow(source, [at, end], found))
  const isKnown = options.columns === undefined && rows[0] !== undefined && helpdeskOf(rows[0]) !== undefined
  const trouble = isKnown ? undefined : columnTrouble(source, columns, options.columns)
  if (trouble) return { drafts: [], troubles: [trouble, ...broken] }
  const { drafts, troubles } = await readRecords(rows, input)
  if (drafts.length + troubles.length + broken.length === 0) troubles.push(noReplies(source.path))
  return { drafts, troubles: [...broken, ...troubles] }
}
