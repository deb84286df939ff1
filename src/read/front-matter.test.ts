import { expect, it } from 'vitest'
import { readSource } from './index.ts'

const read = (text: string, path = 'reply.txt') => readSource({ path, bytes: new TextEncoder().encode(text) })

it('reads what stands above the reply, in any format', async () => {
  for (const path of ['reply.txt', 'reply.md', 'reply.html']) {
    const { drafts, troubles } = await read(
      '---\r\ncustomer: |\r\n  It broke.\r\n  Again: twice!\r\nscenario: outage\r\nchannel: chat\r\nagent: Zoë\r\nto: Kim\r\nplan: pro\r\nseats: 4\r\n---\r\nI am on it.\r\n',
      path,
    )
    expect(troubles).toEqual([])
    expect(drafts[0]).toMatchObject({
      text: expect.stringMatching(/^I am on it\.\n?$/),
      customer: 'It broke.\nAgain: twice!',
      scenario: 'outage',
      channel: 'chat',
      agent: 'Zoë',
      to: 'Kim',
      fields: { plan: 'pro', seats: '4' },
    })
    expect(drafts[0]!.source.text.slice(drafts[0]!.map![0]!.from)).toMatch(/^I am/)
  }
})

it('gives way to what the caller says, and wins over quoted history', async () => {
  const text = '---\ncustomer: It broke.\nto: Kim\n---\nI am on it.\n\n> quoted\n'
  const { drafts } = await readSource({ path: 'a.txt', bytes: new TextEncoder().encode(text) }, { to: 'Ann' })
  expect(drafts[0]).toMatchObject({ customer: 'It broke.', to: 'Ann' })
})

it('leaves a reply between rulers alone', async () => {
  const { drafts } = await read('---\nHello Kim, it left today.\n---\nBest, Zoë')
  expect(drafts[0]?.text).toBe('---\nHello Kim, it left today.\n---\nBest, Zoë')
})

it('names the line of front matter that can’t be read, and reads the reply', async () => {
  const { drafts, troubles } = await read('---\nto: Kim\ncustomer: It said: "no\n---\nI am on it.')
  expect(troubles).toEqual([
    expect.objectContaining({
      code: 'broken-front-matter',
      path: 'reply.txt',
      line: 3,
      frame: expect.stringContaining('3 │ customer: It said: "no'),
    }),
  ])
  expect(drafts.map(draft => draft.text)).toEqual(['I am on it.'])
})
