import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { Ajv } from 'ajv'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Report } from '../types.ts'
import { headline } from './headline.ts'
import { reporters } from './index.ts'
import { json } from './json.ts'
import { paragraph, spread, table } from './page.ts'
import { terminal } from './terminal.ts'
import { troubles } from './troubles.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/reports')
const report: Report = JSON.parse(readFileSync(join(fixtures, 'report.json'), 'utf8'))
const plain = { width: 80, color: 0 } as const
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schema/heard-report.schema.json'), 'utf8'),
)

describe('terminal', () => {
  it.each([60, 80, 120])('reads as its golden at %i columns', async width => {
    const golden = join(fixtures, `terminal-${width}.txt`)
    await expect(`${await terminal(report, { width, color: 0 })}\n`).toMatchFileSnapshot(golden)
  })

  it.each([60, 80, 120])('keeps to %i columns', async width => {
    const lines = (await terminal(report, { width, color: 1, stats: true, showMath: true })).split('\n')
    expect(lines.filter(line => stringWidth(line) > width)).toEqual([])
  })

  it('says the same with and without colour', async () => {
    const coloured = await terminal(report, { width: 80, color: 1 })
    expect(coloured).toContain('\u001b[')
    expect(stripVTControlCharacters(coloured)).toBe(await terminal(report, plain))
  })

  it('shows the sum of the score and the counts by rule when asked', async () => {
    const text = await terminal(report, { ...plain, showMath: true, stats: true })
    expect(text).toContain('Score 41 = ')
    expect(text).toContain('−60  policy-shield, twice')
    expect(text).toMatch(/^ {4}2 {2}policy-shield$/m)
  })

  it('shows errors alone when quiet, and nothing where there are none', async () => {
    const text = await terminal(report, { ...plain, quiet: true })
    expect(text).toContain('policy-shield')
    expect(text).not.toContain('vague-deadline')
    expect(text).not.toContain('Done well')
    const calm = { ...report, replies: report.replies.slice(1) }
    expect(await terminal(calm, { ...plain, quiet: true })).toBe('')
  })

  it('tells a single clean reply that it is ready', async () => {
    const [, clean] = report.replies
    if (clean === undefined) throw new Error('the fixture lost its clean reply')
    const summary = { replies: 1, errors: 0, warnings: 0, infos: 0, byRule: {} }
    const text = await terminal({ ...report, replies: [clean], troubles: [], summary }, plain)
    expect(text).toContain('ready to send')
    expect(text).toContain('Done well   ownership · time commitment')
    expect(text).toContain('1 reply · nothing to change')
    expect(text).toContain('heard check drafts/charger.md --customer FILE')
  })

  it('disarms terminal codes in a draft', async () => {
    const [first] = report.replies
    if (first === undefined) throw new Error('the fixture lost its first reply')
    const text = first.draft.text.replace('Thanks for', '\u001b[2Jks for')
    const hostile = { ...first, draft: { ...first.draft, text } }
    expect(await terminal({ ...report, replies: [hostile] }, plain)).not.toContain('\u001b')
  })
})

describe('json', () => {
  const validate = new Ajv({ allErrors: true }).compile(schema)

  it('keeps to the published schema', () => {
    const printed = JSON.parse(json(report))
    expect(validate(printed), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...printed, extra: 1 })).toBe(false)
  })

  it('reads as its golden', async () => {
    await expect(`${json(report)}\n`).toMatchFileSnapshot(join(fixtures, 'report.out.json'))
  })
})

describe('troubles', () => {
  it('names the place, what came, what was expected, and the cure', () => {
    expect(troubles(report.troubles, plain)).toBe(
      [
        'trouble  drafts/vaze.md',
        '  Unexpected path, expected a file or folder that exists.',
        '  → Check the spelling and the folder you are in.',
      ].join('\n'),
    )
  })
})

describe('the page', () => {
  it('wraps a paragraph under its lead', () => {
    expect(paragraph('one two three four five', 25, 'Try  ')).toBe('Try  one two three four\n     five')
  })

  it('puts two texts on one line where they fit', () => {
    expect(spread('a', 'b', 5)).toBe('a   b')
    expect(spread('aaa', 'bbb', 7)).toBe('aaa\nbbb')
  })

  it('draws a table, counting wide signs as two columns', () => {
    expect(
      table([{ title: 'n', align: 'right' }, { title: '語' }, { title: 'x' }], [['10', 'a', 'b']], 40),
    ).toBe([' n  語  x', '──  ──  ─', '10  a   b'].join('\n'))
  })
})

describe('the table of reporters', () => {
  it.each(Object.entries(reporters))('%s turns the report into a string', async (_, row) => {
    const reporter = await row.load()
    expect((await reporter(report, { ...plain, template: '{{ summary.errors }}' })).length).toBeGreaterThan(0)
  })
})

describe('headline', () => {
  it('is the gravest finding, a sure one first', () => {
    const findings = report.replies.flatMap(reply => reply.findings)
    expect(headline(findings.toReversed())?.severity).toBe('error')
    expect(headline(findings.filter(one => one.severity === 'warning').toReversed())?.sure).toBe(true)
    expect(headline([])).toBeUndefined()
  })
})
