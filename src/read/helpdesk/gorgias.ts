import { itemsOf, member, type RecordItem } from '../items/item.ts'
import { bodiesOf, bodyIn, type Found, fieldsIn, type Helpdesk, has, wordIn } from './helpdesk.ts'

/** Gorgias macros: the action with `body_html` or `body_text` among its arguments; `usage` tells how often it is used. */
export const gorgias: Helpdesk = {
  name: 'gorgias',
  knows: record =>
    has(record, 'actions') &&
    itemsOf(member(record, 'actions')).some(action => member(action, 'arguments') !== undefined),
  read: record => {
    const meta = {
      id: wordIn(record, 'id', 'external_id'),
      macro: wordIn(record, 'name'),
      fields: fieldsIn(record, 'usage', 'intent', 'language'),
    }
    return itemsOf(member(record, 'actions')).flatMap(action => bodiesIn(member(action, 'arguments'), meta))
  },
}

function bodiesIn(given: ReturnType<typeof member>, meta: Found['meta']): Found[] {
  if (given?.kind !== 'record') return []
  const record: RecordItem = given
  return bodiesOf({
    html: bodyIn(record, ['body_html'], meta, 'html'),
    text: bodyIn(record, ['body_text'], meta, 'text'),
  })
}
