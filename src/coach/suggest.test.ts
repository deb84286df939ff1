import { describe, expect, it } from 'vitest'
import { parse } from '../parse/index.ts'
import { builtinRuleset } from '../ruleset/builtin.ts'
import { seeWith } from './see.ts'
import { guessFor, slotted } from './slots.ts'
import type { Case } from './state.ts'
import { fillSlot, slotsOf, suggestions } from './suggest.ts'

const ruleset = builtinRuleset()
const see = seeWith(ruleset)
const nothing: Case = { customer: '', to: '', scenario: '', channel: '' }
const rules = ruleset.rules.map(rule => [rule.id, rule] as const)

const plain: Readonly<Record<string, string>> = {
  name: 'Anna',
  'my name': 'Mira',
  colleague: 'Noor',
  time: '15:00',
  day: 'Thursday',
  'how long': 'two hours',
  amount: '€20',
  number: '3',
  what: 'Orders',
  link: 'https://help.example.com/orders',
  phone: '+44 20 7946 0018',
}

function entitiesOf(text: string): string[] {
  const source = { path: '', text, lines: [0] }
  const { tokens, entities } = parse({ path: '', id: '', text, source, marks: [] })
  return entities.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end).toLowerCase())
}

describe.each(rules)('what %s suggests', (_, rule) => {
  const texts = rule.try.map(text => slotted(text, ''))

  it('holds no name, time, amount or number of its own', () => {
    const left = texts.flatMap(text => entitiesOf(text.replace(/‹[^›]+›/g, '…')))
    expect(left.filter(value => !['one', 'today', 'four'].includes(value))).toEqual([])
  })

  it('is quiet under every error and warning once its slots are filled', () => {
    for (const text of texts) {
      const filled = slotsOf(text).reduce((out, slot) => fillSlot(out, slot, plain[slot] ?? ''), text)
      expect(filled).not.toContain('‹')
      const { findings } = see(filled, nothing).report
      const said = findings.filter(
        ({ severity, span, sure }) => severity !== 'info' && span !== undefined && sure,
      )
      expect(said.map(({ rule: id, actual }) => `${id}: ${actual} in ${filled}`)).toEqual([])
    }
  })
})

describe('slots', () => {
  it('stand for what nobody has said', () => {
    expect(
      slotted('Hi Dana, I’m Petros and your import is with me. You’ll have my answer by 11:00 tomorrow.', ''),
    ).toBe('Hi ‹name›, I’m ‹my name› and your import is with me. You’ll have my answer by ‹time›.')
    expect(slotted('We charged you twice. €18 went back to your card at 9:40 today.', '')).toBe(
      'We charged you twice. ‹amount› went back to your card at ‹time›.',
    )
    expect(slotted('Hi Lukas, order 20418 left Hamburg this morning.', '')).not.toMatch(
      /Lukas|20418|Hamburg|morning/,
    )
  })

  it('keep what the customer or the draft has said', () => {
    expect(slotted('I’ve returned €18 by Thursday noon.', 'You took €18 from me')).toBe(
      'I’ve returned €18 by ‹time›.',
    )
  })

  it('are filled with the customer’s name, and guess the thing from their words', () => {
    const about = { ...nothing, to: 'Anna', customer: 'Good morning, my heat pump is leaking since Sunday.' }
    expect(guessFor('what', about)).toBe('heat pump')
    expect(guessFor('time', about)).toBe('')
    const seen = see('Dear customer, it will come soon.', about)
    const finding = seen.report.findings.find(({ rule }) => rule === 'generic-salutation')
    expect(finding && suggestions(finding, seen, about)[0]?.text).toContain('Anna')
  })
})
