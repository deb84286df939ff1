import { openTable, type Table, type TableData } from './table.ts'
import type { WordWeights } from './weigh.ts'

/** The classifier as `scripts/train.ts` writes it: one table for the reply's sentences, one for the customer's message. */
export type ModelData = { sentences: TableData; message: TableData }

/** The classifier, ready for use. */
export type Model = {
  sentences: Table
  message: Table
  sentenceWords: WordWeights
  messageWords: WordWeights
}

/** Opens the model in `rules/en/model.json`, given its text. */
export function loadModel(json: string): Model {
  const { sentences, message } = JSON.parse(json) as ModelData
  return {
    sentences: openTable(sentences),
    message: openTable(message),
    sentenceWords: new WeakMap(),
    messageWords: new WeakMap(),
  }
}
