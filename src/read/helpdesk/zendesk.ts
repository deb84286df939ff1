import { type Item, itemsOf, member, type TextItem, wordOf } from '../items/item.ts'
import { bodiesOf, type Found, fieldsIn, type Helpdesk, has, wordIn } from './helpdesk.ts'

/** Zendesk macros (and triggers, which act alike): texts are among the actions; internal comments are no replies. */
export const zendesk: Helpdesk = {
  name: 'zendesk',
  knows: record =>
    has(record, 'actions') &&
    itemsOf(member(record, 'actions')).some(action => member(action, 'field') !== undefined),
  read: record => {
    const actions = itemsOf(member(record, 'actions'))
    const isPublic = wordOf(valueIn(actions, 'comment_mode_is_public')) !== 'false'
    const meta = {
      id: wordIn(record, 'id'),
      macro: wordIn(record, 'title', 'raw_title'),
      fields: { ...fieldsIn(record, 'active', 'usage_7d', 'usage_30d'), ...subjectOf(actions) },
    }
    const comment = isPublic ? commentOf(valueIn(actions, 'comment_value')) : undefined
    const html = isPublic ? valueIn(actions, 'comment_value_html') : undefined
    return bodiesOf({
      html: isText(html) ? [{ body: html, format: 'html', meta }] : [],
      text: comment ? [{ body: comment.body, meta: { ...meta, channel: comment.channel } }] : [],
      notification: notificationOf(actions).map(body => ({ body, meta })),
    })
  },
}

const isText = (item: Item | undefined): item is TextItem => item?.kind === 'text' && item.value.trim() !== ''

function valueIn(actions: readonly Item[], field: string): Item | undefined {
  return member(
    actions.find(action => wordOf(member(action, 'field')) === field),
    'value',
  )
}

/** A comment is a text, or a pair of channel and text. */
function commentOf(value: Item | undefined): { body: TextItem; channel?: string } | undefined {
  if (isText(value)) return { body: value }
  const texts = itemsOf(value).filter(isText)
  const body = texts.find(item => !item.value.startsWith('channel:'))
  const channel = texts.find(item => item.value.startsWith('channel:'))?.value.slice('channel:'.length)
  return body && { body, channel: channel === 'all' ? undefined : channel }
}

const customers = new Set(['requester_id', 'requester_and_ccs', 'submitter_id'])

/** `[recipient, subject, body]`, a reply where the recipient is the customer. */
function notificationOf(actions: readonly Item[]): TextItem[] {
  const [recipient, , body] = itemsOf(valueIn(actions, 'notification_user'))
  return customers.has(wordOf(recipient) ?? '') && isText(body) ? [body] : []
}

function subjectOf(actions: readonly Item[]): Found['meta']['fields'] {
  const subject = wordOf(valueIn(actions, 'subject'))
  return subject ? { subject } : {}
}
