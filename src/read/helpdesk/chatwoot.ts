import { bodyIn, fieldsIn, type Helpdesk, has, wordIn } from './helpdesk.ts'

/** Chatwoot canned responses: Markdown in `content`, called by their `short_code`. */
export const chatwoot: Helpdesk = {
  name: 'chatwoot',
  knows: record => has(record, 'short_code', 'content'),
  read: record =>
    bodyIn(
      record,
      ['content'],
      {
        id: wordIn(record, 'id', 'short_code'),
        macro: wordIn(record, 'short_code'),
        fields: fieldsIn(record, 'account_id'),
      },
      'markdown',
    ),
}
