import { bodyIn, fieldsIn, type Helpdesk, has, hasOneOf, wordIn } from './helpdesk.ts'

/** Front message templates: HTML in `body`, with a subject of their own. */
export const front: Helpdesk = {
  name: 'front',
  knows: record =>
    has(record, 'name', 'body') &&
    (hasOneOf(record, 'is_available_for_all_inboxes', 'inbox_ids') ||
      wordIn(record, 'id')?.startsWith('rsp_') === true),
  read: record =>
    bodyIn(
      record,
      ['body'],
      { id: wordIn(record, 'id'), macro: wordIn(record, 'name'), fields: fieldsIn(record, 'subject') },
      'html',
    ),
}
