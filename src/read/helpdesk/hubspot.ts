import { bareName } from '../columns.ts'
import type { RecordItem } from '../items/item.ts'
import { bodyIn, fieldsIn, type Helpdesk, wordIn } from './helpdesk.ts'

/** HubSpot snippets, from a table: a name, the text and the shortcut that types it. */
export const hubspot: Helpdesk = {
  name: 'hubspot',
  knows: record =>
    named(record, shortcuts).length > 0 &&
    named(record, texts).length > 0 &&
    named(record, titles).length > 0,
  read: record =>
    bodyIn(record, named(record, texts), {
      id: wordIn(record, ...named(record, shortcuts)),
      macro: wordIn(record, ...named(record, titles)),
      fields: fieldsIn(record, ...named(record, details)),
    }),
}

const shortcuts = ['shortcut', 'snippetshortcut']
const titles = ['name', 'snippetname', 'internalname', 'title']
const texts = ['text', 'snippettext', 'body', 'snippetbody', 'content', 'snippetcontent', 'snippet']
const details = ['folder', 'owner', 'createdby', 'timesused']

/** The record's own names for these, whatever their case and blanks. */
function named(record: RecordItem, names: readonly string[]): string[] {
  return [...record.entries.keys()].filter(key => names.includes(bareName(key)))
}
