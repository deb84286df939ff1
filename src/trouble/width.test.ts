import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { columnsOf } from './width.ts'

describe('columnsOf', () => {
  it.each([
    '',
    'plain words',
    '“Straße” – ςίγμα, ёж… → ≈ │',
    'Größe “quoted” – …',
    '返金できます',
    'cafe\u0301',
    '\u001b[31mred\u001b[39m',
    '👍🏽 ok',
    '👨‍👩‍👧 family',
    '🇬🇷 Greece',
    'привет, Ελλάδα',
    '● ○ – ─ │',
  ])('counts %j as terminals do', text => {
    expect(columnsOf(text)).toBe(stringWidth(text))
  })
})
