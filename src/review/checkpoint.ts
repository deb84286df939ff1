import type { Summary } from './summary/summary.ts'

/** How far a review has come: the chunks merged so far (always the first ones), and what they come to. */
export type Checkpoint = { version: 1; chunks: number; summary: Summary }

/** A checkpoint as it is kept. */
export function checkpointText(chunks: number, summary: Summary): string {
  return JSON.stringify({ version: 1, chunks, summary } satisfies Checkpoint)
}

/** The checkpoint that a text holds; undefined where it holds none that this version can go on from. */
export function checkpointOf(text: string | undefined): Checkpoint | undefined {
  if (text === undefined) return undefined
  try {
    const kept = JSON.parse(text) as Partial<Checkpoint>
    return kept.version === 1 && typeof kept.chunks === 'number' && kept.summary
      ? (kept as Checkpoint)
      : undefined
  } catch {
    return undefined
  }
}
