import { expect, it } from 'vitest'
import { exampleLines, readExample } from './example.ts'

it('takes one example a line, or one a block', () => {
  expect(exampleLines('one\n\n  two\n')).toEqual(['one', 'two'])
  expect(exampleLines(['one\ntwo', 'three'])).toEqual(['one\ntwo', 'three'])
})

it('reads the marked words', () => {
  const { text, marked } = readExample('So <<per our policy>>, <<no>>.')
  expect(text).toBe('So per our policy, no.')
  expect(marked.map(span => text.slice(...span))).toEqual(['per our policy', 'no'])
})

it('reads the customer, the case and the reply apart', () => {
  expect(readExample('(playbook: backlog) (to: Anna) C: Any news? ⇒ R: <<Soon>>.')).toMatchObject({
    scenario: 'backlog',
    to: 'Anna',
    customer: 'Any news?',
    text: 'Soon.',
    marked: [[0, 4]],
  })
  expect(readExample('R: Done.')).toMatchObject({ text: 'Done.', marked: [] })
})
