import { describe, expect, it } from 'vitest'
import { builtinPages, builtinRuleset } from '../ruleset/builtin.ts'
import { type Example, exampleLines, readExample } from '../ruleset/example.ts'
import { ofKind } from '../ruleset/values.ts'
import type { Draft } from '../types.ts'
import { sightsAcross } from './library/index.ts'
import { rendered } from './render/index.ts'

const { functionWords } = builtinRuleset()
const pages = ofKind(await builtinPages(), 'rule').filter(({ value }) => value.kind === 'library')
const now = '2026-07-01'

const draftOf = ({ text, platform }: Pick<Example, 'text' | 'platform'>, id: string, fields = {}): Draft => ({
  path: 'library.json',
  id,
  text,
  macro: `Macro ${id}`,
  marks: [],
  source: { path: 'library.json', text, lines: [0] },
  fields: { ...(platform ? { platform } : {}), ...fields },
})

/** The macros of an example line, which stand apart by a bar. */
const macrosOf = ({ text, platform }: Example) =>
  text.split(' | ').map((one, index) => draftOf({ text: one, platform }, String(index)))

async function seen(rule: string, example: Example): Promise<string[]> {
  if (rule === 'empty-placeholder') {
    const { holes = [] } = (await rendered(draftOf(example, '1'))) ?? {}
    return holes.map(({ span }) => example.text.slice(...span))
  }
  const sights = sightsAcross(macrosOf(example), { now, functionWords })
  return [...sights].flatMap(([draft, list]) =>
    list.filter(sight => sight.rule === rule).map(({ span }) => (span ? draft.text.slice(...span) : '')),
  )
}

/** Rules about what an export says of a macro beside its words; their examples are for people. */
const aboutFields = new Set(['inactive-macro', 'bodies-differ'])

describe.each(pages.filter(({ id }) => !aboutFields.has(id)).map(page => [page.id, page] as const))(
  '%s',
  (id, { value }) => {
    it.each(exampleLines(value.examples.bad))('catches %s', async line => {
      const example = readExample(line)
      const found = await seen(id, example)
      expect(found.length).toBeGreaterThan(0)
      for (const [start, end] of example.marked) expect(found).toContain(example.text.slice(start, end))
    })

    it.each(exampleLines(value.examples.good))('is quiet on %s', async line => {
      expect(await seen(id, readExample(line))).toEqual([])
    })
  },
)

describe('what an export says of a macro', () => {
  const rulesOn = (fields: object) =>
    [...sightsAcross([draftOf({ text: 'Hello.' }, '1', fields)], { now, functionWords }).values()]
      .flat()
      .map(({ rule }) => rule)

  it('tells of those that are switched off', () => {
    for (const field of [
      { active: 'false' },
      { isenabled: '0' },
      { IsActive: 'FALSE' },
      { IsInsertable: 'false' },
    ]) {
      expect(rulesOn(field)).toEqual(['inactive-macro'])
    }
    expect(rulesOn({ active: 'true', isenabled: '1' })).toEqual([])
  })

  it('tells of bodies that drift apart, once a macro', () => {
    expect(rulesOn({ differs: 'at any time', body: 'text' })).toEqual(['bodies-differ'])
    const bodies = [
      draftOf({ text: 'A.' }, '1', { differs: 'a' }),
      draftOf({ text: 'B.' }, '1', { differs: 'b' }),
    ]
    expect(sightsAcross(bodies, { now, functionWords }).size).toBe(1)
  })
})

describe('a large library', () => {
  it('is compared in linear time: ten thousand copies of one macro', () => {
    const text =
      'Thank you for the photos. You can return unused items within 30 days, and we pay the postage for you.'
    const drafts = Array.from({ length: 10_000 }, (_, index) => draftOf({ text }, String(index)))
    const sights = sightsAcross(drafts, { now, functionWords })
    expect(sights.size).toBe(9_999)
  })
})

describe('rendering', () => {
  const holes = async (platform: string, text: string) =>
    ((await rendered(draftOf({ text, platform }, '1')))?.holes ?? []).map(({ shown }) => shown)

  it.each([
    ['chatwoot', 'Hi {{contact.first_name}}, it ships today.', ['Hi , it ships today.']],
    ['gorgias', 'Your order {{ticket.customer.data.order}} is here.', ['Your order  is here.']],
    ['hubspot', 'Hi {{contact.firstname}}, hello.', ['Hi [[MISSING TOKEN - CONTACT.FIRSTNAME]], hello.']],
    [
      'zendesk',
      '{% if ticket.priority == "high" %}Hi {{ticket.requester.first_name}},{% else %}Dear {{ticket.requester.last_name}},{% endif %}\nyes.',
      ['Hi ,', 'Dear ,'],
    ],
    ['zendesk', 'Hi {{ticket.requester.first_name | default: "there"}}, yes.', []],
    ['help-scout', 'Hi {%customer.firstName,fallback=there%}, yes.', []],
    ['intercom', "Hi {{ first_name | fallback:'there' }}, yes.", []],
    ['osticket', 'Ticket %{ticket.number} is open.', []],
    ['chatwoot', 'Thanks!\n\n{{contact.name}}', []],
  ])('%s: %s', async (platform, text, shown) => {
    expect(await holes(platform, text)).toEqual(shown)
  })

  it('shows each branch once as a customer gets it, with the way back', async () => {
    const text = 'A {% if x %}one{% elsif y %}two{% else %}three{% endif %} B {{ticket.id}}'
    const { branches = [] } = (await rendered(draftOf({ text, platform: 'zendesk' }, '1'))) ?? {}
    expect(branches.map(branch => branch.text)).toEqual(['A one B 20418', 'A two B 20418', 'A three B 20418'])
  })

  it('tells where Liquid can’t be read', async () => {
    const text = 'Hello {% if x %}one {{ticket.id | }}'
    expect((await rendered(draftOf({ text, platform: 'zendesk' }, '1')))?.broken).toBeGreaterThan(0)
  })
})
