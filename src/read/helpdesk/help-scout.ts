import { bodiesOf, bodyIn, fieldsIn, type Helpdesk, has, hasOneOf, textIn, wordIn } from './helpdesk.ts'

/** Help Scout saved replies: HTML in `text`, plain text for chats in `chatText`. Its lists hold previews only. */
export const helpScout: Helpdesk = {
  name: 'help-scout',
  knows: record => has(record, 'name') && hasOneOf(record, 'chatText', 'preview', 'chatPreview'),
  read: record => {
    const meta = { id: wordIn(record, 'id'), macro: wordIn(record, 'name') }
    return bodiesOf({
      html: bodyIn(record, ['text'], meta, 'html'),
      chat: bodyIn(record, ['chatText'], { ...meta, channel: 'chat' }, 'text'),
    })
  },
  previews: record => hasOneOf(record, 'preview', 'chatPreview') && !textIn(record, 'text', 'chatText'),
}

/** FreeScout saved replies: HTML in `text`. */
export const freeScout: Helpdesk = {
  name: 'freescout',
  knows: record => has(record, 'name', 'text') && hasOneOf(record, 'mailbox_id', 'mailboxId', 'sort_order'),
  read: record =>
    bodyIn(
      record,
      ['text'],
      { id: wordIn(record, 'id'), macro: wordIn(record, 'name'), fields: fieldsIn(record, 'mailbox_id') },
      'html',
    ),
}
