import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { retext } from 'retext'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, it } from 'vitest'
import { retextHeard } from './retext.ts'

describe('retext().use(retextHeard)', () => {
  const value = "Hi Anna,\n\nPer our policy, we can't refund this order.\n"
  const process = (options = {}) =>
    retext()
      .use(retextHeard, options)
      .process(new VFile({ path: 'draft.txt', value }))

  it('gives messages that editors and vfile-reporter understand', async () => {
    const file = await process()
    const message = file.messages.find(one => one.ruleId === 'policy-shield')
    expect(message).toMatchObject({
      source: 'heard',
      actual: 'Per our policy',
      line: 3,
      column: 1,
      place: { start: { line: 3, column: 1, offset: 10 }, end: { line: 3, column: 15, offset: 24 } },
    })
    expect(message?.note).toContain('\n\n')
    expect(reporter(file, { color: false })).toMatch(
      /^draft\.txt\n[\s\S]*3:1-3:15 +warning .*policy-shield +heard/,
    )
  })

  it('links to the page of the rule', async () => {
    const file = await process()
    const urls = file.messages.map(message => message.url ?? '')
    expect(urls.length).toBeGreaterThan(0)
    expect(urls.filter(url => !existsSync(fileURLToPath(url)))).toEqual([])
  })

  it('weighs an error as fatal and takes options', async () => {
    const file = await process({ rules: { 'policy-shield': 'error' } })
    expect(file.messages.find(one => one.ruleId === 'policy-shield')?.fatal).toBe(true)
  })
})
