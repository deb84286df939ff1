import { expect, it } from 'vitest'
import { readJson } from './items/json.ts'
import { speakerOf } from './speaker.ts'

it.each([
  ['customer', { incoming: true }],
  ['customer', { role: 'user' }],
  ['customer', { author: { type: 'end-user' } }],
  ['customer', { type: 'Customer' }],
  ['note', { public: false }],
  ['note', { private: 'true' }],
  ['note', { type: 'Internal note' }],
  ['note', { part_type: 'note', author: { type: 'user' } }],
  ['agent', { incoming: false, public: true, author: { type: 'admin' } }],
  ['agent', { from: 'user@example.com', type: 'message' }],
  ['agent', {}],
])('%s speaks in %j', (speaker, record) => {
  const item = readJson(JSON.stringify(record), 0).root
  expect(item?.kind === 'record' && speakerOf(item)).toBe(speaker)
})
