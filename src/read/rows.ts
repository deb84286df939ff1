import { noReplyColumn, unknownColumn } from '../trouble/reading.ts'
import type { SourceText, Trouble } from '../types.ts'
import { assign, type Role } from './columns.ts'
import type { Meta } from './draft.ts'
import { type Item, type RecordItem, type TextItem, wordOf } from './items/item.ts'

/** A reply found in a record of any table, and what else the record says. */
export type Row = { body: TextItem; meta: Meta }

/**
 * Reads records one by one, by what their columns are called; columns are assigned once for each set of them. `blank`
 * where the cell of the reply is empty or the words are not for the customer; undefined where no column is the reply.
 */
export function rowReader(wanted: Readonly<Record<string, string>> = {}) {
  const known = new Map<string, Map<Role, string>>()
  return (record: RecordItem): Row | 'blank' | undefined => {
    const columns = [...record.entries.keys()]
    const signature = columns.join('\n')
    const roles = known.get(signature) ?? assign(columns, wanted)
    known.set(signature, roles)
    const body = record.entries.get(roles.get('reply') ?? '')
    if (body?.kind === 'scalar') return 'blank'
    if (body?.kind !== 'text') return undefined
    return body.value.trim() === '' || isNotForCustomers(record)
      ? 'blank'
      : { body, meta: metaOf(record, roles) }
  }
}

/** Whether a record is an internal note or came from the customer. */
function isNotForCustomers({ entries }: RecordItem): boolean {
  const is = (name: string, value: string) => wordOf(entries.get(name))?.toLowerCase() === value
  return is('public', 'false') || is('private', 'true') || is('is_internal', 'true') || is('incoming', 'true')
}

/** What is the matter with a table's columns as a whole, before any row is read. */
export function columnTrouble(
  source: SourceText,
  columns: readonly string[],
  wanted: Readonly<Record<string, string>> = {},
): Trouble | undefined {
  const roles = assign(columns, wanted)
  for (const [role, column] of Object.entries(wanted)) {
    if (!roles.has(role as Role)) return unknownColumn(source, column, columns)
  }
  const start = source.lines[0] ?? 0
  return roles.has('reply')
    ? undefined
    : noReplyColumn(source, columns, [start, source.lines[1] ?? source.text.length])
}

const longestField = 200

function metaOf(record: RecordItem, roles: ReadonlyMap<Role, string>): Meta {
  const meta: Record<string, string> = {}
  const fields: Record<string, string> = {}
  const playing = new Map([...roles].map(([role, column]) => [column, role]))
  for (const [column, item] of record.entries) {
    const role = isSwitch(item) ? undefined : playing.get(column)
    const word = wordOf(item)?.trim()
    if (role === 'reply' || word === undefined || word === '') continue
    if (role) meta[role] = word
    else if (word.length <= longestField && isShort(item)) fields[column] = word
  }
  return Object.keys(fields).length > 0 ? { ...meta, fields } : meta
}

const isSwitch = (item: Item) => item.kind === 'scalar' && typeof item.value === 'boolean'

const isShort = (item: Item) => item.kind === 'scalar' || (item.kind === 'text' && !item.value.includes('\n'))
