import { expect, it } from 'vitest'
import { assign, roleOf } from './columns.ts'

const roles = (columns: string[], wanted?: Record<string, string>) =>
  Object.fromEntries(assign(columns, wanted))

it('knows columns by many names, whatever their case and signs', () => {
  expect(roles(['Ticket-ID', 'Customer Message', 'AGENT_REPLY', 'Assignee', 'Created At', 'Group'])).toEqual({
    id: 'Ticket-ID',
    customer: 'Customer Message',
    reply: 'AGENT_REPLY',
    agent: 'Assignee',
    date: 'Created At',
    team: 'Group',
  })
})

it('prefers the surest name, so that a message is the reply only where nothing else is', () => {
  expect(roles(['message', 'response'])).toEqual({ reply: 'response', customer: 'message' })
  expect(roles(['message', 'date'])).toEqual({ reply: 'message', date: 'date' })
  expect(roles(['question', 'answer'])).toEqual({ customer: 'question', reply: 'answer' })
})

it('gives the caller’s word the first place', () => {
  expect(roles(['body', 'text'], { reply: 'text', customer: 'BODY' })).toEqual({
    reply: 'text',
    customer: 'body',
  })
  expect(roles(['reply', 'id'], { reply: 'nothing' })).toEqual({ id: 'id' })
})

it('knows the part of a single name', () => {
  expect(roleOf('Playbook')).toBe('scenario')
  expect(roleOf('colour')).toBeUndefined()
})
