import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { check } from './index.ts'

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../schema/heard-report.schema.json'), 'utf8'),
)

describe('import { check } from "heard"', () => {
  it('takes a text and gives the object that scripts rely on', async () => {
    const text = "Hi Anna,\n\nPer our policy, we can't refund this order.\n"
    const { replies, summary } = await check(text, {
      customer: 'My order never arrived. I want my money back!',
    })
    const finding = replies[0]?.findings.find(one => one.rule === 'policy-shield')
    expect(finding).toMatchObject({
      concern: 'defensive',
      actual: 'Per our policy',
      start: { line: 3, column: 1, offset: 10 },
    })
    expect(text.slice(finding?.start?.offset, finding?.end?.offset)).toBe('Per our policy')
    expect(summary.replies).toBe(1)
    expect(replies[0]?.customer.complaint).toBe(true)
  })

  it('keeps to the published schema', async () => {
    const report = await check('Calm down. We apologise for any inconvenience, ASAP!', {
      customer: 'It broke!',
    })
    const validate = new Ajv({ allErrors: true }).compile(schema)
    expect(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors)).toBe(true)
  })

  it('gives the same for the same, whatever was checked between', async () => {
    const text = 'As per our terms, no refunds.'
    const first = await check(text)
    await check('We guarantee a 20% discount.', { rules: { 'policy-shield': 'off' } })
    expect(await check(text)).toEqual(first)
  })

  it('obeys severities and names the path', async () => {
    const { replies } = await check('Per our policy, no.', {
      path: 'a.txt',
      rules: { 'policy-shield': 'off' },
    })
    expect(replies[0]?.path).toBe('a.txt')
    expect(replies[0]?.findings.map(one => one.rule)).not.toContain('policy-shield')
  })

  it('reads an export, and tells what it could not read', async () => {
    const lines = '{"id":"a","reply":"Per our policy, no."}\n{broken\n{"id":"c","reply":"Done, Anna."}\n'
    const { replies, troubles } = await check(lines, { as: 'json-lines' })
    expect(replies.map(one => one.id)).toEqual(['a', 'c'])
    expect(troubles).toMatchObject([{ code: 'broken-line', line: 2 }])
  })

  it('takes a scenario, and tells of one that nobody knows', async () => {
    const text = 'It works again since 9:12.'
    const known = await check(text, { scenario: 'outage' })
    expect(known.replies[0]?.customer.scenario).toBe('outage')
    expect(known.troubles).toEqual([])
    const { replies, troubles } = await check(text, { scenario: 'outtage' })
    expect(replies).toHaveLength(1)
    expect(troubles).toMatchObject([{ code: 'unknown-scenario', help: 'Did you mean “outage”?' }])
  })
})
