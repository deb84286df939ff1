import type { ReplyReport, Report, Trouble } from '../types.ts'
import type { ReportOptions } from './index.ts'
import { nameOf, type Placed, placedFindings, placedTrouble, relativePath, weightOf } from './placed.ts'
import { element, textElement, xmlDocument } from './xml.ts'

/** JUnit XML: a suite a file, a case a reply. Sure errors and warnings fail a case, the rest is told in its output. */
export function junit(report: Report, options: ReportOptions): string {
  const files = byPath(report.replies, options)
  const suites = [...files].map(([path, replies]) =>
    suiteOf(path, replies, reply => placedFindings({ replies: [reply] }, options)),
  )
  const all = report.troubles.length > 0 ? [...suites, troubleSuite(report.troubles, options)] : suites
  const sums = totals(all.map(suite => suite.counts))
  return xmlDocument(
    element(
      'testsuites',
      { name: report.tool.name, ...sums, time: 0 },
      all.map(suite => suite.xml),
    ),
  )
}

function byPath(replies: readonly ReplyReport[], { cwd }: ReportOptions): Map<string, ReplyReport[]> {
  const files = new Map<string, ReplyReport[]>()
  for (const reply of replies) {
    const path = relativePath(reply.path, cwd)
    const same = files.get(path)
    if (same === undefined) files.set(path, [reply])
    else same.push(reply)
  }
  return files
}

type Counts = { tests: number; failures: number; errors: number }
type Suite = { xml: string; counts: Counts }

function suiteOf(
  path: string,
  replies: readonly ReplyReport[],
  findingsOf: (reply: ReplyReport) => readonly Placed[],
): Suite {
  const cases = replies.map(reply => caseOf(reply, path, findingsOf(reply)))
  const failures = cases.filter(one => one.fails).length
  const skipped = replies.filter(reply => reply.skipped !== undefined).length
  const counts = { tests: replies.length, failures, errors: 0 }
  const xml = element(
    'testsuite',
    { name: path, ...counts, skipped, time: 0 },
    cases.map(one => one.xml),
  )
  return { xml, counts }
}

function caseOf(reply: ReplyReport, path: string, placed: readonly Placed[]) {
  const failing = placed.filter(({ finding }) => weightOf(finding) !== 'info')
  const hints = placed.filter(({ finding }) => weightOf(finding) === 'info')
  const children = [
    ...(reply.skipped === undefined ? [] : [element('skipped', { message: reply.skipped })]),
    // One failure a case is all that the format's readers count on.
    ...(failing.length === 0
      ? []
      : [withText('failure', { message: headOf(failing), type: typeOf(failing) }, failing)]),
    ...(hints.length === 0 ? [] : [withText('system-out', {}, hints)]),
  ]
  const name = nameOf(reply) === reply.id ? reply.id : `${nameOf(reply)} (${reply.id})`
  const xml = element('testcase', { name, classname: path, file: path, line: reply.line, time: 0 }, children)
  return { xml, fails: failing.length > 0 }
}

const headOf = ([first, ...rest]: readonly Placed[]) =>
  `${first?.finding.message}${rest.length > 0 ? ` (and ${rest.length} more)` : ''}`

const typeOf = (placed: readonly Placed[]) =>
  placed.some(({ finding }) => finding.severity === 'error') ? 'error' : 'warning'

/** An element whose text is one finding a line. */
function withText(name: string, attributes: Record<string, string>, placed: readonly Placed[]): string {
  const lines = placed.map(
    ({ path, start, finding }) =>
      `${path}:${start.line}:${start.column} ${finding.severity} ${finding.rule}: ${finding.message}`,
  )
  return textElement(name, attributes, lines.join('\n'))
}

function troubleSuite(troubles: readonly Trouble[], options: ReportOptions): Suite {
  const counts = { tests: troubles.length, failures: 0, errors: troubles.length }
  const cases = troubles.map(trouble => {
    const { path = 'heard', line } = placedTrouble(trouble, options)
    const message = trouble.help === undefined ? trouble.title : `${trouble.title}. ${trouble.help}`
    return element('testcase', { name: trouble.code, classname: path, file: path, line, time: 0 }, [
      element('error', { message, type: trouble.code }),
    ])
  })
  return { xml: element('testsuite', { name: 'reading', ...counts, skipped: 0, time: 0 }, cases), counts }
}

const totals = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, one) => ({
      tests: sum.tests + one.tests,
      failures: sum.failures + one.failures,
      errors: sum.errors + one.errors,
    }),
    { tests: 0, failures: 0, errors: 0 },
  )
