import { bodyIn, type Helpdesk, has, hasOneOf, wordIn } from './helpdesk.ts'

/** GitHub saved replies, from its GraphQL interface: Markdown in `body`; `bodyHTML` is made from it and says the same. */
export const github: Helpdesk = {
  name: 'github',
  knows: record => has(record, 'title', 'body') && hasOneOf(record, 'bodyHTML', 'databaseId'),
  read: record =>
    bodyIn(
      record,
      ['body'],
      { id: wordIn(record, 'databaseId', 'id'), macro: wordIn(record, 'title') },
      'markdown',
    ),
}
