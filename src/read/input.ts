import type { Reading, ReadOptions, SourceText } from '../types.ts'

/** A source on its way to a reader: decoded, with its bytes and what the caller said. */
export type Input = { source: SourceText; bytes: Uint8Array; options: ReadOptions }

/** Finds the replies of one format. Bad input becomes troubles, never an exception. */
export type Reader = (input: Input) => Reading | Promise<Reading>
