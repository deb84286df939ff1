import { describe, expect, it } from 'vitest'
import { blanksIn } from './blanks.ts'
import { placeholderFaults } from './faults.ts'
import { conceptOf, namesOf, platforms } from './names.ts'
import { formsOf, placeholdersIn, writtenFor } from './scan.ts'
import { syntaxFaults } from './syntax.ts'

const macro = (platform: string, text: string) => ({ text, fields: { platform }, marks: [] })

const fixed = (platform: string, text: string) =>
  [...placeholderFaults(macro(platform, text)), ...syntaxFaults(macro(platform, text))]
    .flatMap(({ fixes }) => fixes)
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce(
      (mended, { range, text: better }) => mended.slice(0, range[0]) + better + mended.slice(range[1]),
      text,
    )

describe('the names of every platform', () => {
  it.each(platforms)('%s knows its own, in its own form', platform => {
    const [form = 'single'] = formsOf[platform]
    for (const name of namesOf(platform).known) {
      expect(placeholderFaults(macro(platform, writtenFor(platform, name, form)))).toEqual([])
    }
  })

  it.each(platforms)('%s names what it has a concept for', platform => {
    for (const name of Object.values(namesOf(platform).concepts)) {
      expect(namesOf(platform).known.has(name)).toBe(true)
      expect(conceptOf(name, platform)).toBeDefined()
    }
  })
})

describe('fixes', () => {
  it.each([
    ['zendesk', 'Hi {{ticket.requester.firstname}},', 'Hi {{ticket.requester.first_name}},'],
    [
      'freshdesk',
      'Hi {{ticket.requester.first_name | default: "you"}},',
      'Hi {{ticket.requester.firstname | default: "you"}},',
    ],
    ['zendesk', 'Hi {%customer.firstNam%},', 'Hi {%customer.firstNam%},'],
    [
      'salesforce-template',
      'Hi {{{Recipient.Name}}}, {!User.Name}',
      'Hi {{{Recipient.Name}}}, {!Sender.Name}',
    ],
    ['salesforce-quick-text', 'Hi {{{Recipient.FirstName}}},', 'Hi {!Contact.FirstName},'],
    ['zammad', 'Hi {{ticket.customer.firstname}},', 'Hi #{ticket.customer.firstname},'],
    ['chatwoot', 'Hi {{contact.firstname}},', 'Hi {{contact.first_name}},'],
    ['osticket', 'See %{ticket.nmuber}', 'See %{ticket.number}'],
    ['front', 'Hi {recipient.name}}, bye', 'Hi {{recipient.name}}, bye'],
  ])('%s: %s → %s', (platform, text, better) => {
    expect(fixed(platform, text)).toBe(better)
  })
})

describe('text that would make a search long', () => {
  it.each([
    ['ten thousand placeholders', 'Hi {{ticket.id}}, '.repeat(10_000)],
    ['openings without end', '{{'.repeat(50_000)],
    ['tags without end', '{% if '.repeat(20_000)],
    ['brackets', '['.repeat(100_000)],
    ['a long name', `{{${'a'.repeat(100_000)}}}`],
    ['comment openings', '<!--'.repeat(30_000)],
  ])('%s', (_, text) => {
    const { length } = placeholderFaults(macro('zendesk', text))
    expect(length).toBe(0)
    expect(blanksIn(macro('zendesk', text))).toEqual([])
    expect(syntaxFaults(macro('zendesk', text)).length).toBeLessThanOrEqual(100_000)
  })
})

describe('scanning', () => {
  it('tells form, name and place', () => {
    const text = 'a {{ x.y | f: "z" }} b %%7Bticket.id%7D c {{{R.N}}} d {!C.F} e #{u.v} f %{g}'
    expect(
      placeholdersIn(text).map(({ form, name, nameSpan }) => [form, name, text.slice(...nameSpan)]),
    ).toEqual([
      ['double', 'x.y', 'x.y'],
      ['percent-brace', 'ticket.id', 'ticket.id'],
      ['triple', 'R.N', 'R.N'],
      ['bang', 'C.F', 'C.F'],
      ['hash', 'u.v', 'u.v'],
      ['percent-brace', 'g', 'g'],
    ])
  })
})
