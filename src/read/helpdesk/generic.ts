import { bareName } from '../columns.ts'
import { type Item, type RecordItem, wordOf } from '../items/item.ts'
import { bodyIn, fieldsIn, type Helpdesk, wordIn } from './helpdesk.ts'

/** A library of no known platform: records with a title and a text, and nothing that speaks of a conversation. */
export const generic: Helpdesk = {
  name: 'library',
  knows: record => {
    const keys = [...record.entries.keys()].map(bareName)
    return keys.some(isTitle) && textNames(record).length > 0 && !keys.some(key => conversation.has(key))
  },
  read: record => {
    const title = [...record.entries.keys()].filter(key => isTitle(bareName(key)))
    const names = textNames(record)
    const rest = [...record.entries.keys()].filter(
      key => !title.includes(key) && !names.includes(key) && isShort(record.entries.get(key)),
    )
    return bodyIn(record, names, {
      id: wordIn(record, 'id', 'key', 'shortcut', 'slug'),
      macro: wordIn(record, ...title),
      fields: fieldsIn(record, ...rest.filter(key => key !== 'id')),
    })
  },
}

const titles = new Set(
  'title label heading templatename name shortcut trigger abbreviation abbr keyword summary topic'.split(' '),
)
const texts = `content body text message template response value html bodyhtml bodytext snippet replacement
  replace`.split(/\s+/)

/** What a record of a reply that was sent has, and a library has not. */
const conversation = new Set(
  `customer customermessage customername agent agentname assignee author ticketid conversationid ticket requester inbound
  question instruction reply macro channel team date scenario playbook`.split(/\s+/),
)

const isTitle = (name: string) => titles.has(name)

const isShort = (item: Item | undefined) => !wordOf(item)?.includes('\n')

/** The record's own names for its text, likeliest first. */
function textNames(record: RecordItem): string[] {
  const keys = [...record.entries].filter(([, item]) => item.kind === 'text').map(([key]) => key)
  return texts.flatMap(text => keys.filter(key => bareName(key) === text))
}
