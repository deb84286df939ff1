import { type Item, itemsOf, member, type RecordItem, wordOf } from './items/item.ts'

/** A ticket with its comments, as Zendesk and those like it export them. */
export type Ticket = { id?: string; requester: string; channel?: string; comments: readonly RecordItem[] }

/** The ticket that a record is; undefined where it has no comments or nobody who asked. */
export function ticketIn(record: RecordItem): Ticket | undefined {
  const comments = itemsOf(member(record, 'comments')).filter(item => item.kind === 'record')
  const requester =
    wordOf(member(record, 'requester_id')) ?? wordOf(member(member(record, 'requester'), 'id'))
  if (comments.length === 0 || requester === undefined) return undefined
  const channel = channelOf(record)
  return { id: wordOf(member(record, 'id')), requester, channel, comments }
}

/** Whether a comment is the customer's. */
export function isRequesters({ requester }: Ticket, comment: RecordItem): boolean {
  return authorOf(comment) === requester
}

/** Whether a machine has written it: an autoresponder, a trigger, an automation. */
export function isAutomatic(comment: RecordItem): boolean {
  const channel = channelOf(comment)
  return channel === 'rule' || channel === 'system' || channel === 'automation'
}

/** What the ticket says of a comment that is a reply. */
export function ticketMeta({ id, channel }: Ticket, comment: RecordItem) {
  const own = wordOf(member(comment, 'id'))
  const ids = [id, own].filter(one => one !== undefined)
  return {
    id: ids.join('-') || undefined,
    agent: wordOf(member(member(comment, 'author'), 'name')) ?? authorOf(comment),
    channel: channelOf(comment) ?? channel,
    date: wordOf(member(comment, 'created_at')),
  }
}

const authorOf = (comment: Item) =>
  wordOf(member(comment, 'author_id')) ?? wordOf(member(member(comment, 'author'), 'id'))

const channelOf = (record: Item) => wordOf(member(member(record, 'via'), 'channel'))
