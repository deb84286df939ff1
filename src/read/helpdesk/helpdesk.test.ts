import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { place } from '../../parse/place.ts'
import { readSource } from '../index.ts'

const folder = new URL('../../../fixtures/exports/', import.meta.url)

const read = (name: string) => readSource({ path: name, bytes: readFileSync(new URL(name, folder)) })

/** The line and column at which a reply's words stand, and how the file spells them. */
async function found(
  name: string,
  words: string,
  number = 0,
): Promise<[line: number, column: number, spelled: string]> {
  const holding = (await read(name)).drafts.filter(draft => draft.text.includes(words))
  const draft = holding[number]!
  const start = draft.text.indexOf(words)
  const found = place(draft, [start, start + words.length])!
  const { line, column } = found.start
  return [line, column, draft.source.text.slice(found.start.offset, found.end.offset)]
}

describe('every fixture', () => {
  it.each(readdirSync(folder))(
    '%s: what is exact stands in the file as it stands in the text',
    async name => {
      for (const { text, map = [], source } of (await read(name)).drafts) {
        for (const { at, length, from, to, exact } of map) {
          if (exact) expect(source.text.slice(from, to)).toBe(text.slice(at, at + length))
        }
      }
    },
  )
})

describe('Zendesk', () => {
  it('gives the public texts of macros, whatever their action', async () => {
    const { drafts, troubles } = await read('zendesk.json')
    expect(troubles).toEqual([])
    expect(drafts.map(({ id, macro, channel, fields }) => [id, macro, channel, fields?.body])).toEqual([
      ['101', 'Billing::Refund::Approved', undefined, 'html + text'],
      ['102', 'Billing::Refund::Declined', undefined, 'html'],
      ['102', 'Billing::Refund::Declined', undefined, 'text'],
      ['105', 'Chat::Hold on', 'chat', undefined],
      ['106', 'Notify requester', undefined, undefined],
    ])
    expect(drafts[0]?.fields).toMatchObject({ platform: 'zendesk', active: 'true' })
    expect(drafts[4]).toMatchObject({
      text: 'Your parcel left our warehouse today.',
      fields: { subject: 'Your parcel left today' },
    })
  })

  it('tells two bodies that drifted apart', async () => {
    const { drafts } = await read('zendesk.json')
    expect(drafts.slice(1, 3).map(draft => draft.fields?.differs)).toEqual([
      'it was opened used',
      'per our policy',
    ])
  })

  it('leads home over JSON and HTML', async () => {
    expect(await found('zendesk.json', "can't refund")).toEqual([40, 27, 'can&#39;t refund'])
    expect(await found('zendesk.json', 'opened & used')).toEqual([40, 63, 'opened &amp; used'])
  })

  it('may come as a list, or one macro a file', async () => {
    expect((await read('zendesk-array.json')).drafts).toMatchObject([{ id: '7', macro: 'Late parcel' }])
    expect((await read('zendesk-one.json')).drafts).toMatchObject([
      { id: '8', text: 'I have restarted your router from here.' },
    ])
  })
})

describe('Intercom', () => {
  it('gives both bodies once where they agree', async () => {
    const { drafts } = await read('intercom.json')
    expect(drafts.map(({ id, macro, text, fields }) => [id, macro, text, fields?.differs])).toEqual([
      [
        '201',
        'Order status',
        'Hi {{user.name | fallback: "there"}}, your order leaves us tomorrow.',
        undefined,
      ],
      ['202', 'Seats', 'You can add seats under Team at any time.', 'at any time'],
      ['202', 'Seats', 'You can add seats under Team until Friday.', 'until friday'],
    ])
  })

  it('finds words after a placeholder', async () => {
    expect((await found('intercom.json', 'your order'))[2]).toBe('your order')
  })
})

describe('other platforms', () => {
  it.each([
    [
      'help-scout.json',
      'help-scout',
      '301',
      'Visiting us',
      'Hi {%customer.firstName,fallback=there%},\n\nOur shop opens at nine & closes at six.',
    ],
    [
      'freescout.json',
      'freescout',
      '1',
      'Thanks',
      'Hello {%customer.firstName%},\n\nthank you for the logs.',
    ],
    [
      'front.json',
      'front',
      'rsp_1a',
      'Refund request',
      'Hi {{recipient.first_name}},\n\nSend us the receipt.\nWe refund you the same day.',
    ],
    [
      'freshdesk.json',
      'freshdesk',
      '82',
      'We have your request',
      'Hello {{ticket.requester.firstname}},\nWe have your request.\nRegards,\n{{ticket.agent.name}}',
    ],
    [
      'gorgias.json',
      'gorgias',
      '23',
      'Where is my order',
      'Hi {{ticket.customer.firstname}},\n\nYour order is with the carrier.',
    ],
    [
      'zammad.csv',
      'zammad',
      '1',
      'greeting',
      'Hello #{ticket.customer.firstname},\nthank you for "your" message.',
    ],
    [
      'zammad.json',
      'zammad',
      '1',
      'greeting',
      'Hello #{ticket.customer.firstname},\n\nthank you for your message.',
    ],
    [
      'osticket.yaml',
      'osticket',
      '1',
      'Password link',
      'Hi %{ticket.name.first},\n\nThe link in ticket #%{ticket.number} is valid for an hour.',
    ],
    [
      'osticket.json',
      'osticket',
      '5',
      'Password link',
      'The link in ticket #%{ticket.number} is valid for an hour.',
    ],
    ['chatwoot.json', 'chatwoot', '1', 'hello', 'Hi {{contact.first_name}}, thanks for waiting.'],
    [
      'salesforce-quick-text.csv',
      'salesforce-quick-text',
      '0KM1',
      'Thanks',
      'Thank you, {!Contact.FirstName}.\nWe shipped it "today".',
    ],
    [
      'salesforce-template.csv',
      'salesforce-template',
      '00X1',
      'Shipped',
      'Hi {{{Recipient.FirstName}}},\n\nYour order left today.',
    ],
    [
      'github.json',
      'github',
      '11',
      'Need a log',
      'Could you attach the log?\n\nrun app --debug\nzip everything',
    ],
    ['hubspot.csv', 'hubspot', 'demo', 'Demo', 'Hi {{contact.firstname}}, here is the "demo" link.'],
    [
      'map.json',
      'library',
      'late-1',
      'Parcel late',
      'We are sorry that your parcel is late.\n\nIt arrives "tomorrow".',
    ],
    ['nested.yaml', undefined, 'refund', 'refund', 'Your refund is on its way.'],
    ['texts.json', undefined, 'greeting', 'greeting', 'Hello and thank you for writing.'],
  ])('%s', async (name, platform, id, macro, text) => {
    const { drafts, troubles } = await read(name)
    expect(troubles).toEqual([])
    expect(drafts[0]).toMatchObject({ id, macro, text })
    expect(drafts[0]?.fields?.platform).toBe(platform)
  })

  it('tell how often a macro is used, and which is for chats', async () => {
    expect((await read('gorgias.json')).drafts[0]?.fields?.usage).toBe('5839')
    expect((await read('salesforce-quick-text.csv')).drafts[1]?.channel).toBe('chat')
    expect((await read('help-scout.json')).drafts[1]).toMatchObject({
      id: '301',
      channel: 'chat',
      fields: { body: 'chat' },
    })
  })

  it('lead home over quotes, blocks and escapes', async () => {
    expect(await found('zammad.csv', '"your" message')).toEqual([2, 78, '""your"" message'])
    expect(await found('osticket.yaml', 'is valid for')).toEqual([11, 42, 'is\n    valid for'])
    expect(await found('osticket.yaml', 'nine to six.\nOn')).toEqual([22, 21, 'nine\n    to six.\n\n    On'])
    expect(await found('osticket.yaml', 'It’s "done"')).toEqual([28, 14, 'It\\u2019s \\"done\\"'])
    expect(await found('salesforce-quick-text.csv', 'shipped it "today"')).toEqual([
      3,
      4,
      'shipped it ""today""',
    ])
    expect(await found('map.json', 'sorry that')).toEqual([4, 32, 'sorry</strong> that'])
  })
})

describe('Markdown libraries', () => {
  it.each([
    [
      'headings.md',
      [
        ['Parcel late', "Hi {name},\n\nyour parcel is late: I'm sorry."],
        ['Parcel lost', 'I have sent a new one.'],
      ],
    ],
    [
      'fenced.md',
      [
        ['Not a bug', 'Thanks for the report.\n\n  This works as planned.'],
        ['Need a log', 'Could you attach\nthe log?'],
      ],
    ],
    [
      'ruled.md',
      [
        ['NEED A LOG', 'Could you attach the log?\n\nrun it with --debug'],
        ['WORKS HERE', 'It works here, so I need your version.'],
      ],
    ],
  ])('%s', async (name, expected) => {
    expect((await read(name)).drafts.map(({ macro, text }) => [macro, text])).toEqual(expected)
  })

  it('may keep texts as block quotes, which then quote nobody', async () => {
    const { drafts } = await read('quoted.md')
    expect(drafts.map(({ macro, text, marks }) => [macro, text, marks])).toEqual([
      ['Not here', 'Thanks for asking!\n\nOur sales team can tell you more.', []],
      ['Two of a kind', 'This works as planned.', []],
      ['Two of a kind', 'Thank you, this works as planned.', []],
    ])
  })

  it('may be lists, each text below its bold title', async () => {
    expect((await read('listed.md')).drafts.map(({ macro, text }) => [macro, text])).toEqual([
      ['Need an example', 'Thanks for the report!\n\nCould you send us an example?'],
      ['Duplicate', 'Someone has told us before you.'],
    ])
    expect(await found('listed.md', 'send us')).toEqual([12, 13, 'send us'])
  })

  it('may hold code in their texts', async () => {
    const { drafts } = await read('prose-with-code.md')
    expect(drafts.map(({ macro, marks }) => [macro, marks.map(({ kind }) => kind)])).toEqual([
      ['Debug log', ['code']],
      ['Restart', []],
    ])
  })

  it('lead home', async () => {
    expect(await found('headings.md', 'late: I')).toEqual([9, 17, 'late*: I'])
    expect(await found('fenced.md', 'attach\nthe')).toEqual([16, 13, 'attach\n  the'])
    expect(await found('ruled.md', 'version')).toEqual([12, 32, 'version'])
  })

  it('are not seen in a reply with headings', async () => {
    const text = 'Hi Kim,\n\n## First\n\nopen it.\n\n## Then\n\nclose it.\n'
    const bytes = new TextEncoder().encode(text)
    expect((await readSource({ path: 'a.md', bytes })).drafts).toHaveLength(1)
    const library = new TextEncoder().encode(text.slice(text.indexOf('#')))
    expect((await readSource({ path: 'a.md', bytes: library })).drafts).toHaveLength(2)
    expect((await readSource({ path: 'a.md', bytes: library }, { as: 'markdown' })).drafts).toHaveLength(1)
  })
})
