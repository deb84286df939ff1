import { type CompactTable, compactTable, openTable, type Table, type TableData } from './table.ts'
import type { WordWeights } from './weigh.ts'

/** The classifier as `scripts/train.ts` writes it: one table for a reply's sentences, one for the customer's message. */
export type ModelData = { sentences: TableData; message: TableData }

/** The classifier as it is shipped. */
export type CompactModel = { sentences: CompactTable; message: CompactTable }

/** The classifier, ready for use. */
export type Model = {
  sentences: Table
  message: Table
  sentenceWords: WordWeights
}

/** The text of `rules/en/model.json` without what only readers of that file need. */
export function compactModel(json: string): string {
  const { sentences, message } = JSON.parse(json) as ModelData
  const compact: CompactModel = { sentences: compactTable(sentences), message: compactTable(message) }
  return JSON.stringify(compact)
}

/** Opens a compact model, given its text. */
export function loadModel(json: string): Model {
  const { sentences, message } = JSON.parse(json) as CompactModel
  return {
    sentences: openTable(sentences),
    message: openTable(message),
    sentenceWords: new WeakMap(),
  }
}
