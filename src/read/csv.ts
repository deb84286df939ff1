import { brokenRow, noReplies } from '../trouble/reading.ts'
import type { Reader } from './input.ts'
import { readCsv } from './items/csv.ts'
import { readRows } from './records.ts'
import { columnTrouble } from './rows.ts'

/** Tables whose cells are parted by commas, semicolons, tabs or bars; the first row names the columns. */
export const read: Reader = async input => {
  const { source, options } = input
  const { columns, rows, faults } = readCsv(source.text, source.lines[0] ?? 0)
  const broken = faults.map(({ at, end, found }) => brokenRow(source, [at, end], found))
  const trouble = columnTrouble(source, columns, options.columns)
  if (trouble) return { drafts: [], troubles: [trouble, ...broken] }
  const { drafts, troubles } = await readRows(rows, input)
  if (drafts.length === 0 && broken.length === 0) troubles.push(noReplies(source.path))
  return { drafts, troubles: [...broken, ...troubles] }
}
