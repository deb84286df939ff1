import type { Summary } from '../../review/summary/summary.ts'
import type { Words } from './words.ts'

/** How a report of a review is to look, and what it may quote. */
export type ReviewLook = {
  width: number
  color: 0 | 1 | 2 | 3
  words: Words
  /** The command that helps most after this page. */
  next?: { command: string; why: string }
}

/** A review as text, or as bytes where the format is no text. */
export type ReviewReporter = (
  summary: Summary,
  look: ReviewLook,
) => string | Uint8Array | Promise<string | Uint8Array>

/** Every format of `heard review --format`: one file here, one row. */
export const reviewReporters: Readonly<Record<string, () => Promise<ReviewReporter>>> = {
  terminal: async () => (await import('./terminal.ts')).reviewPage,
  html: async () => (await import('./html.ts')).reviewHtml,
}
