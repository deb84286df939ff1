import type { Summary } from '../../review/summary/summary.ts'
import { type FigureRow, figureRows } from './rows.ts'

const columns = [
  'dimension',
  'value',
  'kind',
  'name',
  'figure',
  'low',
  'high',
  'n',
] as const satisfies readonly (keyof FigureRow)[]

/** Every figure as a row of CSV (RFC 4180), for spreadsheets. */
export function reviewCsv(summary: Summary): string {
  const lines = figureRows(summary).map(row => columns.map(column => cell(row[column])).join(','))
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

/** Spreadsheets take a cell that begins like a formula for one; an apostrophe in front keeps it text. */
function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(Math.round(value * 1e6) / 1e6)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
