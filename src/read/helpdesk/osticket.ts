import { bodyIn, fieldsIn, type Helpdesk, has, hasOneOf, textIn, wordIn } from './helpdesk.ts'

/** osTicket canned responses (HTML in `response`) and e-mail templates (`subject`, HTML in `body`, `notes`). */
export const osticket: Helpdesk = {
  name: 'osticket',
  knows: record =>
    (has(record, 'title', 'response') && !hasOneOf(record, 'customer', 'instruction')) ||
    (has(record, 'subject', 'body', 'notes') && !has(record, 'id')) ||
    (has(record, 'subject', 'body') && /%\{\w/.test(textIn(record, 'body')?.value ?? '')),
  read: record =>
    bodyIn(
      record,
      ['response', 'body'],
      {
        id: wordIn(record, 'canned_id', 'id'),
        macro: wordIn(record, 'title', 'subject'),
        fields: fieldsIn(record, 'isenabled', 'lang', 'subject'),
      },
      'html',
    ),
}
