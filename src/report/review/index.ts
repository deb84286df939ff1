import type { Summary } from '../../review/summary/summary.ts'
import type { Words } from './words.ts'

/** How a report of a review is to look, and what it may quote. */
export type ReviewLook = {
  width: number
  color: 0 | 1 | 2 | 3
  words: Words
  showMath?: boolean
  /** The command that helps most after this page. */
  next?: { command: string; why: string }
}

/** One of several files that a format consists of. */
export type ReportFile = { name: string; content: string }

type Reported = string | Uint8Array | readonly ReportFile[]

/** A review as text, as bytes where the format is no text, or as several files for a folder. */
export type ReviewReporter = (summary: Summary, look: ReviewLook) => Reported | Promise<Reported>

/** Every format of `heard review --format`: one file here, one row. */
export const reviewReporters: Readonly<Record<string, () => Promise<ReviewReporter>>> = {
  terminal: async () => (await import('./terminal.ts')).reviewPage,
  html: async () => (await import('./html.ts')).reviewHtml,
  sheets: async () => (await import('./sheets.ts')).sheets,
  csv: async () => (await import('./csv.ts')).reviewCsv,
  json: async () => (await import('./json.ts')).reviewJson,
  jsonl: async () => (await import('./json.ts')).reviewJsonl,
  parquet: async () => (await import('./parquet.ts')).reviewParquet,
}
