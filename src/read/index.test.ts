import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { place } from '../parse/place.ts'
import type { ReadOptions } from '../types.ts'
import { readerNames, readSource } from './index.ts'

const read = (path: string, text: string, options?: ReadOptions) =>
  readSource({ path, bytes: new TextEncoder().encode(text) }, options)

const fixture = (name: string, options?: ReadOptions) =>
  readSource(
    { path: name, bytes: readFileSync(new URL(`../../fixtures/exports/${name}`, import.meta.url)) },
    options,
  )

describe('which reader', () => {
  it.each([
    ['reply.txt', 'a *b*', 'a *b*'],
    ['reply.MD', 'a *b*', 'a b'],
    ['reply.htm', 'a <b>b</b>', 'a b'],
    ['replies.ndjson', '{"reply":"a b"}', 'a b'],
    ['replies.csv', 'reply\na b', 'a b'],
    ['replies.yml', 'reply: a b', 'a b'],
    ['-', 'a <b>b', 'a <b>b'],
    ['-', '<p>a <b>b</b></p>', 'a b'],
    ['-', '{"reply": "a b"}', 'a b'],
    ['-', '{"id":1,"reply":"a b"}\n{"id":2,"reply":"c"}', 'a b'],
    ['-', 'From: a@x.example\nTo: b@x.example\nSubject: c\n\na b', 'a b'],
    ['-', '[NAME], a b', '[NAME], a b'],
    ['mail.html.liquid', '<p>a <b>b</b></p>', 'a b'],
    ['reply.txt', '<p>a b</p>', '<p>a b</p>'],
  ])('reads %s with %j as %j', async (path, text, expected) => {
    expect((await read(path, text)).drafts[0]?.text).toBe(expected)
  })

  it('is the one that is named', async () => {
    expect((await read('reply.txt', 'a *b*', { as: 'Markdown' })).drafts[0]?.text).toBe('a b')
    expect((await read('-', 'title,content\nt,a b', { as: 'csv' })).drafts[0]?.text).toBe('a b')
  })

  it('is refused where nobody knows the name, with the nearest one', async () => {
    const { drafts, troubles } = await read('a.txt', 'a', { as: 'zendisk' })
    expect(drafts).toEqual([])
    expect(troubles).toMatchObject([
      { title: expect.stringContaining('zendisk'), help: expect.stringContaining('zendesk') },
    ])
    expect(readerNames).toContain('zendesk')
  })
})

describe('rows', () => {
  it('tell who said what to whom', async () => {
    const { drafts } = await fixture('replies.jsonl')
    expect(drafts[0]).toMatchObject({
      id: 't1',
      text: "I’ve asked the carrier.\nI'll write tomorrow.",
      customer: 'Where is my parcel?',
      agent: 'Kim',
      channel: 'chat',
      scenario: 'backlog',
      date: '2026-03-01',
      team: 'EU',
      macro: 'late',
      fields: { csat: '4' },
    })
    expect(drafts[1]).toMatchObject({ id: '2', text: 'Done.' })
  })

  it('go by many names, and blank ones are no replies', async () => {
    const { drafts, troubles } = await fixture('replies.tsv')
    expect(troubles).toEqual([])
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({
      id: '17',
      text: 'I am sorry it broke.',
      customer: 'It broke',
      agent: 'Kim',
      fields: { Priority: 'high' },
    })
  })

  it('are replies that were sent, even where they name the macro they came from', async () => {
    const { drafts } = await read(
      'a.jsonl',
      '{"text":"Done.\\n\\n> Where is it?","macro":"late","channel":"chat"}\n',
    )
    expect(drafts[0]).toMatchObject({ macro: 'late', channel: 'chat', customer: 'Where is it?' })
    expect(drafts[0]?.fields).toBeUndefined()
  })

  it('name people, not addresses', async () => {
    const table = 'to,reply\n"""Kim Lee"" <kim@example.com>",a b\nkim@example.com,c d\nKim,e f\n'
    const { drafts } = await read('a.csv', table)
    expect(drafts.map(({ to }) => to)).toEqual(['Kim Lee', undefined, 'Kim'])
  })

  it('are in the language of what the agent wrote, whatever they quote', async () => {
    const quoted = '> Wo bleibt mein Paket? Ich warte nun schon seit drei Wochen und höre nichts von Ihnen.\n'
    const { drafts } = await read(
      'a.txt',
      `Danke für Ihre Nachricht. Wir haben das Paket heute verschickt.\n\n${quoted}`,
    )
    expect(drafts[0]?.language).toBe('de')
    expect((await read('a.txt', `Sorry, it left us today.\n\n${quoted.repeat(3)}`)).drafts[0]?.language).toBe(
      'en',
    )
  })

  it('go by the names that the caller gives', async () => {
    const text = 'body,text,assignee\nthe customer,the reply,Kim\n'
    const { drafts } = await read('a.csv', text, {
      columns: { reply: 'Text', customer: 'body', agent: 'assignee' },
    })
    expect(drafts[0]).toMatchObject({ text: 'the reply', customer: 'the customer', agent: 'Kim' })
  })

  it('go by the caller’s names only where there are such, so that settings may hold for many exports', async () => {
    const columns = { reply: 'body', agent: 'nobody' }
    expect((await fixture('zendesk-array.json', { columns })).drafts).toMatchObject([{ id: '7' }])
    const { drafts, troubles } = await read('a.json', '[{"title":"a","body":"b"}]', { columns })
    expect(drafts).toMatchObject([{ text: 'b' }])
    expect(troubles).toMatchObject([{ code: 'unknown-column', title: expect.stringContaining('nobody') }])
  })

  it('are macros where a file of its own holds each', async () => {
    expect(
      (await read('late.md', '---\ntitle: Parcel late\nactive: true\n---\nI am *sorry*.')).drafts,
    ).toMatchObject([{ macro: 'Parcel late', text: 'I am sorry.', fields: { active: 'true' } }])
  })

  it('leave out internal notes and what customers wrote, however deep an export nests them', async () => {
    expect((await fixture('comments.json')).drafts.map(({ id, text }) => [id, text])).toEqual([
      ['12', 'On its way.'],
    ])
  })

  it('answer what the customer said last in the same conversation', async () => {
    const talk = (role: string, content: string) => ({ role, content })
    const one = {
      messages: [
        talk('user', 'It broke.'),
        talk('note', 'Rude.'),
        talk('assistant', 'On it.'),
        talk('user', 'Ta.'),
      ],
    }
    const two = {
      parts: [
        { body: 'Done.', author: { type: 'admin' } },
        { body: 'Where?', author: { type: 'user' } },
      ],
    }
    const { drafts } = await read('a.json', JSON.stringify([one, two]))
    expect(drafts.map(({ text, customer }) => [text, customer])).toEqual([
      ['On it.', 'It broke.'],
      ['Done.', undefined],
    ])
  })

  it('stand at their place in the export', async () => {
    const { drafts } = await fixture('replies.jsonl')
    const { start, end } = place(drafts[0]!, [0, 4])!
    expect(drafts[0]!.source.text.slice(start.offset, end.offset)).toBe('I\\u2019ve')
    expect(start).toEqual({ line: 1, column: 59, offset: 58 })
  })

  it('may hold HTML, and quote their customer', async () => {
    const { drafts } = await read(
      'a.jsonl',
      '{"reply":"<p>It left.</p><blockquote>Where <b>is</b> it?</blockquote>"}\n{"reply":"b","customer":"<p>Hi</p>"}',
    )
    expect(drafts).toMatchObject([
      {
        text: 'It left.\n\nWhere is it?',
        customer: 'Where is it?',
        marks: [{ kind: 'quote' }, { kind: 'history' }],
      },
      { customer: 'Hi' },
    ])
  })

  it('may come from a spreadsheet, which gives them no place', async () => {
    const { drafts } = await fixture('macros.xlsx')
    expect(drafts.map(({ macro, text, map, fields }) => [macro, text, map, fields?.Used])).toEqual([
      ['Parcel late', "I'm sorry your parcel is late.", undefined, '12'],
      ['Parcel lost', 'I have sent a new one.', undefined, '3'],
    ])
  })
})

describe('bad input', () => {
  it('names an empty draft, and one that only quotes', async () => {
    for (const text of ['', ' \r\n', '---\nto: Kim\n---\n', '> Where is it?\n']) {
      expect(await read('a.txt', text)).toMatchObject({
        drafts: [],
        troubles: [{ code: 'empty-draft', path: 'a.txt' }],
      })
    }
  })

  it('names broken lines of JSON and reads the others', async () => {
    const { drafts, troubles } = await read(
      'a.jsonl',
      '{"reply":"one"}\n{"reply": "two"\n[1]\n{"x": 1}\n\n{"reply":"three"}',
    )
    expect(drafts.map(draft => draft.text)).toEqual(['one', 'three'])
    expect(troubles.map(({ code, line }) => [code, line])).toEqual([
      ['broken-line', 2],
      ['broken-line', 3],
      ['no-reply', 4],
    ])
    expect(troubles[0]!.frame).toContain('2 │ {"reply": "two"')
  })

  it('does not flood where everything is broken', async () => {
    const { troubles } = await read('a.jsonl', '{"reply":\n'.repeat(200))
    expect(troubles).toHaveLength(51)
    expect(troubles.at(-1)).toMatchObject({
      code: 'broken-line',
      title: expect.stringContaining('150 more places'),
    })
  })

  it('names broken rows of CSV and reads the others', async () => {
    const { drafts, troubles } = await read('a.csv', 'id,reply\n1,one\n2,"two" three\n3,four,five\n4,six\n')
    expect(drafts.map(draft => draft.text)).toEqual(['one', 'six'])
    expect(troubles.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['broken-row', 3, 8],
      ['broken-row', 4, 1],
    ])
  })

  it('reads what is there of truncated JSON', async () => {
    const { drafts, troubles } = await read(
      'a.json',
      '{"macros":[{"id":1,"title":"A","content":"one"},\n{"id":2,"title":"B","content":"tw',
    )
    expect(drafts.map(draft => draft.text)).toEqual(['one', 'tw'])
    expect(troubles).toMatchObject([
      { code: 'broken-json', line: 2, title: 'Unexpected text that is never closed, expected valid JSON' },
    ])
  })

  it('reads on after control characters and stray signs in JSON', async () => {
    const { drafts, troubles } = await read(
      'a.json',
      '[{"reply":"a\u0007b"}, {"reply":"c" "id":2}, {"reply":"d"}]',
    )
    expect(drafts.map(draft => draft.text)).toEqual(['a\u0007b', 'c', 'd'])
    expect(troubles).toMatchObject([{ code: 'broken-json', line: 1 }])
  })

  it('says which columns there are where none is the reply', async () => {
    expect((await read('a.csv', 'foo,bar\n1,2\n')).troubles).toMatchObject([
      { code: 'no-reply-column', help: expect.stringContaining('--columns reply=foo'), line: 1 },
    ])
    expect((await read('a.json', '[{"foo":"x"}]')).troubles).toMatchObject([
      { code: 'no-reply', title: expect.stringContaining('“foo”') },
    ])
    expect(
      (await read('a.csv', 'foo,reply\n1,2\n', { columns: { agent: 'nobody' } })).troubles,
    ).toMatchObject([{ code: 'unknown-column', help: expect.stringContaining('“foo”, “reply”') }])
  })

  it('names an export without a text', async () => {
    expect((await read('a.json', '[]')).troubles).toMatchObject([{ code: 'no-replies' }])
    expect((await read('a.csv', 'id,reply\n1,\n')).troubles).toMatchObject([{ code: 'no-replies' }])
  })

  it('bears macros that only set a status', async () => {
    const macro = { id: 1, title: 'Close', actions: [{ field: 'status', value: 'closed' }] }
    expect(await read('a.json', JSON.stringify({ macro }))).toEqual({ drafts: [], troubles: [] })
  })

  it('refuses archives, whatever they are called', async () => {
    expect(await read('a.json', 'PK\u0003\u0004\0\0')).toMatchObject({
      drafts: [],
      troubles: [{ code: 'binary-file', title: expect.stringContaining('zip') }],
    })
    expect(await read('a.xlsx', 'no spreadsheet')).toMatchObject({
      drafts: [],
      troubles: [{ code: 'unreadable-format' }],
    })
  })

  it('tells an export that is called by another platform’s name', async () => {
    expect((await fixture('zendesk-array.json', { as: 'gorgias' })).troubles).toMatchObject([
      { code: 'wrong-platform', help: expect.stringContaining('--as zendesk') },
    ])
    expect((await fixture('zendesk-array.json', { as: 'zendesk' })).drafts).toHaveLength(1)
  })

  it('tells two macros of one id apart', async () => {
    const { drafts } = await read(
      'a.json',
      '[{"id":1,"title":"A","content":"one"},{"id":1,"title":"B","content":"two"}]',
    )
    expect(drafts.map(({ id, macro }) => [id, macro])).toEqual([
      ['1', 'A'],
      ['1#2', 'B'],
    ])
  })

  it('names lists that hold previews only', async () => {
    const { drafts, troubles } = await fixture('help-scout-list.json')
    expect(drafts).toEqual([])
    expect(troubles[0]).toMatchObject({ code: 'previews-only', line: 2 })
  })

  it('finds replies in lists within lists, and gives up on nesting without end', async () => {
    expect((await fixture('nested.json')).drafts.map(({ id, macro }) => [id, macro])).toEqual([
      ['a', 'Invoice'],
      ['b', 'VAT'],
    ])
    expect((await read('a.json', '['.repeat(100_000))).troubles).toMatchObject([
      { code: 'broken-json', title: expect.stringContaining('nesting') },
    ])
  })

  it('reads tags and quotes nested without end as they stand', async () => {
    const quotes = `# Hi\n\n${'> - '.repeat(5000)}sorry`
    expect((await read('a.md', quotes)).drafts[0]?.text).toContain('sorry')
    const soup = `${'<b><div>'.repeat(9000)}sorry`
    expect((await read('a.html', soup)).drafts[0]?.text).toContain('sorry')
  })

  it('names YAML that breaks off, with its frame', async () => {
    const { troubles } = await read('a.yml', '- title: A\n  content: "one\n')
    expect(troubles[0]).toMatchObject({ code: 'broken-yaml', frame: expect.stringContaining('│') })
  })

  it('reads large drafts and large exports', async () => {
    const words = 'We are sorry that it is late.\r\n'.repeat(50_000)
    expect((await read('a.txt', words)).drafts[0]?.text).toHaveLength(50_000 * 30)
    const row = `{"reply":"${'We are sorry. '.repeat(50)}"}`
    expect((await read('a.json', `[${Array(3_000).fill(row).join(',')}]`)).drafts).toHaveLength(3_000)
  })
})
