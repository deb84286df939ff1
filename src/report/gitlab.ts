import { fingerprint, hashOf } from '../fingerprint.ts'
import type { Report, Severity } from '../types.ts'
import type { ReportOptions } from './index.ts'
import { placedFindings, placedTrouble, weightOf } from './placed.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' }

/** GitLab's code quality report; its fingerprints survive a re-export, so that a merge request shows what is new. */
export function gitlab(report: Report, options: ReportOptions): string {
  const taken = new Map<string, number>()
  const issues = placedFindings(report, options).map(({ finding, reply, path, start, end }) => {
    const print = fingerprint(reply.draft, finding)
    const nth = (taken.get(print) ?? 0) + 1
    taken.set(print, nth)
    return {
      type: 'issue',
      check_name: finding.rule,
      description: finding.message,
      content: { body: [finding.why.trim(), finding.instead.trim()].join('\n\n') },
      categories: ['Style'],
      severity: severities[weightOf(finding)],
      fingerprint: hashOf([print, String(nth)]),
      location: { path, lines: { begin: start.line, end: end?.line ?? start.line } },
    }
  })
  const troubles = report.troubles.map(trouble => {
    const { path = '.', line } = placedTrouble(trouble, options)
    return {
      type: 'issue',
      check_name: trouble.code,
      description: [trouble.title, trouble.help].filter(Boolean).join('. '),
      categories: ['Bug Risk'],
      severity: 'blocker',
      fingerprint: hashOf([trouble.code, path, trouble.title]),
      location: { path, lines: { begin: line, end: line } },
    }
  })
  return JSON.stringify([...troubles, ...issues], null, 2)
}
