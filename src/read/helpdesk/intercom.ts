import { member, wordOf } from '../items/item.ts'
import { bodiesOf, bodyIn, fieldsIn, type Helpdesk, has, hasOneOf, wordIn } from './helpdesk.ts'

/** Intercom macros: HTML in `body`, with `<attribute>` placeholders; the same as text in `body_text`. */
export const intercom: Helpdesk = {
  name: 'intercom',
  knows: record =>
    has(record, 'name') &&
    hasOneOf(record, 'body', 'body_text') &&
    (wordOf(member(record, 'type')) === 'macro' ||
      hasOneOf(record, 'body_text', 'visible_to', 'available_on')),
  read: record => {
    const meta = {
      id: wordIn(record, 'id'),
      macro: wordIn(record, 'name'),
      fields: fieldsIn(record, 'visible_to', 'updated_at'),
    }
    return bodiesOf({
      html: bodyIn(record, ['body'], meta, 'html'),
      text: bodyIn(record, ['body_text'], meta, 'text'),
    })
  },
}
