import { describe, expect, it } from 'vitest'
import type { EntityKind } from '../types.ts'
import { parse } from './parse.ts'

function found(text: string, kind: EntityKind, to?: string): string[] {
  const draft = { path: '', id: '1', text, to, source: { path: '', text, lines: [0] }, marks: [] }
  const { entities, tokens } = parse(draft)
  return entities
    .filter(entity => entity.kind === kind)
    .map(entity => text.slice(tokens[entity.from]!.start, tokens[entity.to - 1]!.end))
}

describe('values in a text', () => {
  it.each<[EntityKind, string, string[]]>([
    ['money', 'I returned $20.50, €18 and 120 euros to you', ['$20.50', '€18', '120 euros']],
    ['money', 'USD 5 or 5 USD, ₹2,400, Rs 300', ['USD 5', '5 USD', '₹2,400', 'Rs 300']],
    [
      'percent',
      '20% or 20 % or 15 percent or ten per cent off',
      ['20%', '20 %', '15 percent', 'ten per cent'],
    ],
    ['number', 'two of 14 items', ['two', '14']],
    ['duration', 'within 2-3 business days, 24h or two weeks', ['2-3 business days', '24h', 'two weeks']],
    ['duration', 'in an hour, half a day, a 24-hour line', ['an hour', 'half a day', '24-hour']],
    ['duration', 'in a few days', []],
    [
      'time',
      'by 5 pm, 17:00 CET, 10am, noon or end of day',
      ['5 pm', '17:00 CET', '10am', 'noon', 'end of day'],
    ],
    ['time', 'version 3.2 costs 5', []],
    ['date', 'on 3 May, May 3rd, 2026-05-03, 03/05/2026', ['3 May', 'May 3rd', '2026-05-03', '03/05/2026']],
    [
      'date',
      'tomorrow, next week or on Friday, 4 June 2026',
      ['tomorrow', 'next week', 'Friday, 4 June 2026'],
    ],
    ['date', 'you may see it in march', []],
    ['weekday', 'Monday or fridays', ['Monday', 'fridays']],
    ['phone', 'call +44 20 7946 0958 or 0800-123-456', ['+44 20 7946 0958', '0800-123-456']],
    ['phone', 'order 2026-05-03 of 120 euros', []],
    ['url', 'see https://x.com/a, {{ticket.url}}', ['https://x.com/a', '{{ticket.url}}']],
    ['email', 'write to me@x.com', ['me@x.com']],
    ['name', 'Hi Anna, Petros and {{first_name}} say hello', ['Anna', 'Petros', '{{first_name}}']],
    ['name', 'Dear Ms Papadopoulou, hello', ['Papadopoulou']],
    ['name', 'Hi there, the team will mark it', []],
  ])('%s in %j', (kind, text, expected) => {
    expect(found(text, kind)).toEqual(expected)
  })

  it('the customer’s own name is one, however rare', () => {
    expect(found('Thanks, xanthippe!', 'name')).toEqual([])
    expect(found('Thanks, xanthippe!', 'name', 'Xanthippe Berg')).toEqual(['xanthippe'])
  })
})
