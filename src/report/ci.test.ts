import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { Finding, ReplyReport, Report } from '../types.ts'
import { reporters } from './index.ts'
import { relativePath } from './placed.ts'
import { xmlText } from './xml.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/reports')
const report: Report = JSON.parse(readFileSync(join(fixtures, 'report.json'), 'utf8'))
const options = { width: 80, color: 0, cwd: '/work' } as const

async function printed(format: string, of: Report = report): Promise<string> {
  const reporter = await reporters[format]!.load()
  return reporter(of, { ...options, template: '{{ summary.errors }} in {{ replies.size }}' })
}

const goldens = { sarif: 'sarif', junit: 'junit.xml', github: 'github.txt', gitlab: 'gitlab.json' }
const more = { checkstyle: 'checkstyle.xml', markdown: 'md', compact: 'compact.txt', jsonl: 'jsonl' }
const formats = Object.entries({ ...goldens, ...more, template: 'template.txt' })

/** A report that tries every escape: in paths, ids, titles and words. */
function hostile(): Report {
  const [first] = report.replies
  const words = 'a|b\r\n::error::x %0A, <b>&"\' ]]> \u0000\u001b[2J \ud800 ＠all @all `x`'
  const finding: Finding = {
    ...first!.findings[1]!,
    rule: 'odd',
    message: words,
    instead: words,
    actual: words,
  }
  const draft = { ...first!.draft, macro: words, path: 'a b/ü,:#?%.json' }
  const reply: ReplyReport = { ...first!, path: draft.path, id: words, findings: [finding], draft }
  return { ...report, replies: [reply] }
}

describe.each(formats)('%s', (format, ending) => {
  it('reads as its golden', async () => {
    await expect(`${await printed(format)}\n`).toMatchFileSnapshot(join(fixtures, `report.${ending}`))
  })

  it('prints something for a report without findings', async () => {
    const calm = { ...report, replies: [], troubles: [] }
    expect(typeof (await printed(format, calm))).toBe('string')
  })
})

describe('SARIF', () => {
  const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const { $schema: _, id: __, ...rules } = schema
  // `format: uri` of its draft is a matter of other validators; artifact locations are relative references here.
  const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(rules)

  it.each([
    ['a report', report],
    ['a hostile one', hostile()],
    ['an empty one', { ...report, replies: [], troubles: [] }],
  ])('is valid for %s', async (_name, one) => {
    const log = JSON.parse(await printed('sarif', one))
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true)
    expect(valid({ ...log, runs: [{ ...log.runs[0], results: [{}] }] })).toBe(false)
  })

  it('gives every result its rule with advice, a relative path and fingerprints of its own', async () => {
    const [run] = JSON.parse(await printed('sarif')).runs
    const prints = run.results.map((one: { partialFingerprints: object }) =>
      JSON.stringify(one.partialFingerprints),
    )
    expect(new Set(prints).size).toBe(prints.length)
    for (const { ruleId, ruleIndex, locations } of run.results) {
      const rule = run.tool.driver.rules[ruleIndex]
      expect(rule.id).toBe(ruleId)
      expect(rule.help.text.length).toBeGreaterThan(20)
      expect(locations[0].physicalLocation.artifactLocation.uri).not.toMatch(/^[/\\]|\\|^\w+:/)
    }
  })

  it('offers the safe swaps as fixes', async () => {
    const [run] = JSON.parse(await printed('sarif')).runs
    const fixed = run.results.filter((one: { fixes?: unknown[] }) => one.fixes !== undefined)
    expect(fixed[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBeTruthy()
  })

  it('keeps its fingerprints where macros are reordered', async () => {
    const printsOf = async (one: Report) => {
      const [run] = JSON.parse(await printed('sarif', one)).runs
      return run.results.map((result: { partialFingerprints: object }) =>
        JSON.stringify(result.partialFingerprints),
      )
    }
    const turned = { ...report, replies: report.replies.toReversed().map(reply => ({ ...reply, line: 99 })) }
    expect((await printsOf(turned)).sort()).toEqual((await printsOf(report)).sort())
  })
})

describe('JUnit', () => {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: name => /testsuite$|testcase/.test(name) })

  it.each([
    ['a report', report],
    ['a hostile one', hostile()],
  ])('is well formed and its sums are true for %s', async (_name, one) => {
    const xml = await printed('junit', one)
    expect(XMLValidator.validate(xml)).toBe(true)
    const { testsuites } = parser.parse(xml)
    for (const suite of testsuites.testsuite) {
      const cases = suite.testcase as Record<string, unknown>[]
      expect(Number(suite['@_tests'])).toBe(cases.length)
      expect(Number(suite['@_failures'])).toBe(cases.filter(testcase => 'failure' in testcase).length)
      expect(Number(suite['@_errors'])).toBe(cases.filter(testcase => 'error' in testcase).length)
      expect(Number(suite['@_skipped'])).toBe(cases.filter(testcase => 'skipped' in testcase).length)
    }
    const sum = testsuites.testsuite.reduce(
      (total: number, suite: Record<string, string>) => total + Number(suite['@_tests']),
      0,
    )
    expect(Number(testsuites['@_tests'])).toBe(sum)
  })
})

describe('formats of lines', () => {
  it('let no text of a reply end a line, a command or a cell', async () => {
    const one = hostile()
    const annotations = (await printed('github', one)).split('\n')
    expect(annotations.every(line => /^::(error|warning|notice) [^:]*::/.test(line))).toBe(true)
    expect(annotations.length).toBe(one.troubles.length + 1)
    expect((await printed('compact', one)).split('\n').length).toBe(one.troubles.length + 1)
    const row = (await printed('markdown', one)).split('\n').find(line => line.includes('odd'))
    expect(row?.replaceAll('\\|', '').split('|').length).toBe(7)
    expect(row).not.toMatch(/@all|<b>/)
    expect(XMLValidator.validate(await printed('checkstyle', one))).toBe(true)
    for (const line of (await printed('jsonl', one)).split('\n')) JSON.parse(line)
  })

  it('gives every issue of GitLab a fingerprint of its own', async () => {
    const issues: { fingerprint: string }[] = JSON.parse(await printed('gitlab'))
    expect(new Set(issues.map(issue => issue.fingerprint)).size).toBe(issues.length)
  })
})

describe('what they share', () => {
  it('tells paths as code hosts know them', () => {
    expect(relativePath('/work/a/b.json', '/work')).toBe('a/b.json')
    expect(relativePath('./a.json', '/work')).toBe('a.json')
    expect(relativePath('a\\b.json', '/work')).toBe('a/b.json')
    expect(relativePath('/other/b.json', '/work')).toBe('/other/b.json')
  })

  it('writes XML that can hold any text', () => {
    expect(xmlText('<a b="c">\u0000\ud800')).toBe('&lt;a b=&quot;c&quot;&gt;\uFFFD\uFFFD')
  })
})
