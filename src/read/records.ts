import type { Draft, Reading, Trouble } from '../types.ts'
import { makeDraft, saysSomething, withHistory } from './draft.ts'
import type { Input } from './input.ts'
import type { Item, RecordItem } from './items/item.ts'
import { looksLikeHtml, plainBody } from './plain/body.ts'
import { through } from './plain/plain.ts'
import { rowReader } from './rows.ts'

/** Reads records as replies, by what their columns are called. */
export async function readRows(items: Iterable<Item>, { source, options }: Input): Promise<Reading> {
  const drafts: Draft[] = []
  const troubles: Trouble[] = []
  const read = rowReader(source, options.columns)
  let number = 0
  for (const item of items) {
    number++
    const row = rowOf(item, read)
    if (!row) continue
    if ('code' in row) {
      troubles.push(row)
      continue
    }
    const { value, map } = row.body
    const body = through(await plainBody(value, looksLikeHtml(value) ? 'html' : 'text'), map?.())
    const customer = row.meta.customer && (await readable(row.meta.customer))
    const { plain, meta } = withHistory(body, { ...row.meta, customer })
    const draft = makeDraft(source, plain, number, meta, options)
    if (saysSomething(draft)) drafts.push(draft)
  }
  return { drafts, troubles }
}

/** A list of strings is a list of replies. */
function rowOf(item: Item, read: ReturnType<typeof rowReader>): ReturnType<ReturnType<typeof rowReader>> {
  if (item.kind === 'text') return item.value.trim() === '' ? undefined : { body: item, meta: {} }
  if (item.kind === 'record') return read(item)
  return read({ kind: 'record', at: item.at, end: item.end, entries: new Map() } satisfies RecordItem)
}

/** The customer's message as text, whatever the column held. */
async function readable(message: string): Promise<string> {
  return looksLikeHtml(message) ? (await plainBody(message, 'html')).text : message
}
