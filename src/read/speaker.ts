import { type Item, member, type RecordItem, wordOf } from './items/item.ts'

/** Who speaks in a record of a conversation, and to whom: a note is for colleagues only. */
export type Speaker = 'agent' | 'customer' | 'note'

const customers = new Set(
  'customer user end_user enduser lead contact visitor client requester human inbound incoming received'.split(
    ' ',
  ),
)
const notes = new Set('note internal internal_note private private_note system'.split(' '))
const switches = {
  note: ['private', 'is_private', 'internal', 'is_internal'],
  customer: ['incoming', 'inbound', 'is_customer', 'from_customer'],
}
const tellers =
  'role type part_type message_type direction author_type sender_type visibility from sender author'.split(
    ' ',
  )

/** Who speaks in a record, as far as it tells: whatever does not say otherwise is the agent's. */
export function speakerOf(record: RecordItem): Speaker {
  const is = (name: string, value: string) => wordOf(record.entries.get(name))?.toLowerCase() === value
  if (is('public', 'false') || is('is_public', 'false') || switches.note.some(name => is(name, 'true')))
    return 'note'
  if (switches.customer.some(name => is(name, 'true'))) return 'customer'
  const said = [...tellers.map(name => record.entries.get(name)), ...authorsOf(record)].map(wordFor)
  if (said.some(word => notes.has(word))) return 'note'
  return said.some(word => customers.has(word)) ? 'customer' : 'agent'
}

const wordFor = (item: Item | undefined) => wordOf(item)?.toLowerCase().replace(/[\s-]/g, '_') ?? ''

function authorsOf(record: RecordItem) {
  return ['author', 'sender', 'from', 'createdBy'].flatMap(name => {
    const author = record.entries.get(name)
    return [member(author, 'type'), member(author, 'role')]
  })
}
