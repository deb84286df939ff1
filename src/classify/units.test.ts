import { describe, expect, it } from 'vitest'
import { parse } from '../parse/index.ts'
import { unitsOf } from './units.ts'

function terms(text: string): string[] {
  const reply = parse({ path: '', id: '', text, source: { path: '', text, lines: [0] }, marks: [] })
  return reply.sentences.flatMap(sentence => unitsOf(reply, sentence).map(({ term }) => term.text))
}

describe('unitsOf', () => {
  it('takes contractions apart and marks the ends', () => {
    expect(terms("We can't.")).toEqual(['^', 'we', 'can', 'not', '.', '$'])
  })

  it('names values by their kind, the most telling first', () => {
    expect(terms('You get $20 by Friday.')).toEqual(['^', 'you', 'get', '<money>', 'by', '<date>', '.', '$'])
  })

  it('takes a placeholder for what it stands for', () => {
    expect(terms('See {{customer.first_name}} there.')).toContain('<name>')
  })

  it('makes one unit of words that are not the writer’s own', () => {
    expect(terms('You wrote “this is the worst shop”, and I see why.')).toEqual(
      expect.arrayContaining(['wrote', '<quote>', 'see']),
    )
  })
})
