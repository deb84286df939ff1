import { expect, it } from 'vitest'
import { momentOf, weekOf } from './when.ts'

it.each([
  ['2026-03-04T23:30:00-05:00', '2026-03-05T04:30'],
  ['2026-03-04 10:00:00 UTC', '2026-03-04T10:00'],
  ['Wed, 04 Mar 2026 10:00:00 +0100', '2026-03-04T09:00'],
  ['1772618400', '2026-03-04T10:00'],
  ['1772618400000', '2026-03-04T10:00'],
  ['4.3.2026 10:00', '2026-03-04T10:00'],
  ['04/03/2026', '2026-03-04T00:00'],
  ['3/24/2026 2:05 PM', '2026-03-24T14:05'],
  ['Mar 4, 2026', '2026-03-04T00:00'],
  ['4 March 2026', '2026-03-04T00:00'],
])('reads %s', (text, moment) => {
  expect(momentOf(text)?.toISO()?.slice(0, 16)).toBe(moment)
})

it('says null of what is no date', () => {
  expect(momentOf('yesterday')).toBeNull()
  expect(momentOf('2026-02-30')).toBeNull()
  expect(weekOf(undefined)).toBe('')
})

it('names the ISO week, across the year’s end too', () => {
  expect(weekOf('2026-01-01')).toBe('2026-W01')
  expect(weekOf('2027-01-01')).toBe('2026-W53')
})
