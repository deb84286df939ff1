import { bodiesOf, bodyIn, fieldsIn, type Helpdesk, has, hasOneOf, wordIn } from './helpdesk.ts'

/** Freshdesk and Freshservice canned responses: the same text in `content` and `content_html`. */
export const freshdesk: Helpdesk = {
  name: 'freshdesk',
  knows: record =>
    has(record, 'title') &&
    (has(record, 'content_html') || (has(record, 'content') && hasOneOf(record, 'folder_id', 'visibility'))),
  read: record => {
    const meta = {
      id: wordIn(record, 'id'),
      macro: wordIn(record, 'title'),
      fields: fieldsIn(record, 'folder_id', 'visibility'),
    }
    return bodiesOf({
      html: bodyIn(record, ['content_html'], meta, 'html'),
      text: bodyIn(record, ['content'], meta),
    })
  },
}
