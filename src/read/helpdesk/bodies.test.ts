import { expect, it } from 'vitest'
import type { Draft } from '../../types.ts'
import { mergeBodies } from './bodies.ts'

const body = (name: string, text: string): Draft => ({
  path: 'macros.json',
  id: '1',
  text,
  source: { path: 'macros.json', text: '', lines: [0] },
  marks: [],
  fields: { body: name },
})

it('keeps one of two bodies that say the same, whatever their placeholders, lists and apostrophes look like', () => {
  const html = body('html', 'Hi {{user.name | fallback: "there"}},\n\nWe’re on it:\n\nopen the app')
  const text = body('text', "Hi {{user.name}},\nWe're on it:\n1. open the app")
  expect(mergeBodies([html, text])).toEqual([{ ...html, fields: { body: 'html + text' } }])
})

it('keeps both where they differ, and tells from which words on', () => {
  const merged = mergeBodies([
    body('html', 'You get it within 2 days. Thanks'),
    body('text', 'You get it within 5 days.'),
  ])
  expect(merged.map(draft => draft.fields)).toEqual([
    { body: 'html', differs: '2 days thanks' },
    { body: 'text', differs: '5 days' },
  ])
})

it('finds a body that only goes on longer', () => {
  const merged = mergeBodies([body('html', 'Thank you'), body('chat', 'Thank you very much')])
  expect(merged.map(draft => draft.fields?.differs)).toEqual(['', 'very much'])
})

it('leaves a single body alone', () => {
  const only = body('html', 'Thank you')
  expect(mergeBodies([only])).toEqual([only])
  expect(mergeBodies([])).toEqual([])
})
