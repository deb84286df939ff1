import { assign, bareName, type Role } from './columns.ts'
import type { Meta } from './draft.ts'
import { type Item, type RecordItem, type TextItem, wordOf } from './items/item.ts'
import { speakerOf } from './speaker.ts'

/** A reply found in a record of any table, and what else the record says. */
export type Row = { body: TextItem; meta: Meta }

/** What the customer said, in a record of a conversation. */
export type Said = { said: string }

/** Reads records by what their columns are called. */
export type RowReader = {
  /**
   * `blank` where the cell of the reply is empty or the words are a note among colleagues; undefined where no column is
   * the reply.
   */
  read: (record: RecordItem) => Row | Said | 'blank' | undefined
  /** Whether the caller named a column for the reply, and a record has it. */
  isAsked: (record: RecordItem) => boolean
  /** Every column seen so far. */
  columns: ReadonlySet<string>
}

/** A reader of rows; columns are assigned once for each set of them. */
export function rowReader(wanted?: Readonly<Record<string, string>>): RowReader {
  const known = new Map<string, Map<Role, string>>()
  const columns = new Set<string>()
  const rolesIn = (names: readonly string[]) => {
    const signature = names.join('\n')
    const roles = known.get(signature) ?? assign(names, wanted)
    if (!known.has(signature)) for (const name of names) columns.add(name)
    known.set(signature, roles)
    return roles
  }
  const read: RowReader['read'] = record => {
    const roles = rolesIn([...record.entries.keys()])
    const body = record.entries.get(roles.get('reply') ?? '')
    if (body === undefined || body.kind === 'list' || body.kind === 'record') return undefined
    if (body.kind === 'scalar' || body.value.trim() === '') return 'blank'
    const speaker = speakerOf(record)
    if (speaker === 'note') return 'blank'
    return speaker === 'customer' ? { said: body.value } : { body, meta: metaOf(record, roles) }
  }
  const asked = wanted?.reply === undefined ? undefined : bareName(wanted.reply)
  const isAsked = (record: RecordItem) =>
    asked !== undefined && [...record.entries.keys()].some(name => bareName(name) === asked)
  return { read, isAsked, columns }
}

/** The columns that the caller names and that none of these is. */
export function missingColumns(
  wanted: Readonly<Record<string, string>>,
  columns: Iterable<string>,
): string[] {
  const names = new Set([...columns].map(bareName))
  return Object.values(wanted).filter(column => !names.has(bareName(column)))
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
