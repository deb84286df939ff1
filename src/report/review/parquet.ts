/** hyparquet-writer, because it writes Parquet without native code. */
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Summary } from '../../review/summary/summary.ts'
import { figureRows } from './rows.ts'

/** Every figure as a row of Parquet, for a warehouse. */
export function reviewParquet(summary: Summary): Uint8Array {
  const rows = figureRows(summary)
  const texts = (['dimension', 'value', 'kind', 'name'] as const).map(name => ({
    name,
    data: rows.map(row => row[name] as string),
    type: 'STRING' as const,
    nullable: false,
  }))
  const numbers = (['figure', 'low', 'high'] as const).map(name => ({
    name,
    data: rows.map(row => row[name]),
    type: 'DOUBLE' as const,
    nullable: name !== 'figure',
  }))
  const counts = { name: 'n', data: rows.map(row => row.n), type: 'INT32' as const, nullable: false }
  return new Uint8Array(parquetWriteBuffer({ columnData: [...texts, ...numbers, counts] }))
}
