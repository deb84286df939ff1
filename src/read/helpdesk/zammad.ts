import { bodyIn, fieldsIn, type Helpdesk, has, hasOneOf, wordIn } from './helpdesk.ts'

/** Zammad text modules, from its CSV or its API: HTML or text in `content`. */
export const zammad: Helpdesk = {
  name: 'zammad',
  knows: record => has(record, 'name', 'content') && hasOneOf(record, 'keywords', 'foreign_id'),
  read: record =>
    bodyIn(record, ['content'], {
      id: wordIn(record, 'id', 'foreign_id'),
      macro: wordIn(record, 'name'),
      fields: fieldsIn(record, 'keywords', 'active'),
    }),
}
