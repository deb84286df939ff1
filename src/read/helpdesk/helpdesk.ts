import type { Meta } from '../draft.ts'
import { member, type RecordItem, type TextItem, wordOf } from '../items/item.ts'
import type { BodyFormat } from '../plain/plain.ts'

/** A text that a customer may get, found in a record. Without a format its own looks decide. */
export type Found = { body: TextItem; format?: BodyFormat; meta: Meta }

/** What is known of one platform's exports. */
export type Helpdesk = {
  /** Its name for `--as` and for the field `platform`. */
  name: string
  /** Whether a record has the shape that this platform gives to a stored reply. */
  knows: (record: RecordItem) => boolean
  /** The texts in such a record that customers get: none, one, or several bodies of the same reply. */
  read: (record: RecordItem) => Found[]
  /** Whether a record holds only the first words of its text. */
  previews?: (record: RecordItem) => boolean
}

/** Whether a record has all these members. */
export const has = (record: RecordItem, ...names: readonly string[]) =>
  names.every(name => record.entries.has(name))

/** Whether a record has one of these members. */
export const hasOneOf = (record: RecordItem, ...names: readonly string[]) =>
  names.some(name => record.entries.has(name))

/** The first member of these names that is a text with words in it. */
export function textIn(record: RecordItem, ...names: readonly string[]): TextItem | undefined {
  for (const name of names) {
    const item = record.entries.get(name)
    if (item?.kind === 'text' && item.value.trim() !== '') return item
  }
  return undefined
}

/** The first member of these names that has a value, as a string. */
export function wordIn(record: RecordItem, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const word = wordOf(member(record, name))?.trim()
    if (word) return word
  }
  return undefined
}

/** Those of the members that have a short value, by name. */
export function fieldsIn(record: RecordItem, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => {
      const word = wordIn(record, name)
      return word !== undefined && word.length <= 200 ? [[name, word]] : []
    }),
  )
}

/** A body under one of these names, in this format; none where there is no text. */
export function bodyIn(
  record: RecordItem,
  names: readonly string[],
  meta: Meta,
  format?: BodyFormat,
): Found[] {
  const body = textIn(record, ...names)
  return body ? [{ body, format, meta }] : []
}

/** Both bodies of a reply, each with a field that tells which it is. */
export function bodiesOf(bodies: Readonly<Record<string, Found[]>>): Found[] {
  const found = Object.entries(bodies).flatMap(([body, list]) => list.map(one => ({ ...one, name: body })))
  if (found.length < 2) return found.map(({ name, ...one }) => one)
  return found.map(({ name, ...one }) => ({
    ...one,
    meta: { ...one.meta, fields: { ...one.meta.fields, body: name } },
  }))
}
