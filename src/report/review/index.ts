import type { Summary } from '../../review/summary/summary.ts'

/** A review as text, or as bytes where the format is no text. */
export type ReviewReporter = (
  summary: Summary,
  look: { width: number; color: 0 | 1 | 2 | 3 },
) => string | Uint8Array | Promise<string | Uint8Array>

/** Every format of `heard review --format`: one file here, one row. */
export const reviewReporters: Readonly<Record<string, () => Promise<ReviewReporter>>> = {
  terminal: async () => (await import('./terminal.ts')).reviewPage,
}
