import { fingerprint, macroKey } from '../fingerprint.ts'
import type { Report } from '../types.ts'
import type { ReportOptions } from './index.ts'
import { placedFindings } from './placed.ts'

/** JSON Lines: one object a finding, then one a trouble. For `jq`, and for libraries too large for one object. */
export function jsonl(report: Report, options: ReportOptions): string {
  const findings = placedFindings(report, options).map(({ finding, reply, path }) => {
    const { rule, category, concern, severity, sure, message, actual, start, end, fixes } = finding
    return {
      path,
      id: reply.id,
      macro: reply.draft.macro,
      key: macroKey(reply.draft),
      ...{ rule, category, concern, severity, sure, message, actual, start, end },
      fixes: fixes.map(fix => ({ text: fix.text, start: fix.start, end: fix.end })),
      fingerprint: fingerprint(reply.draft, finding),
    }
  })
  const troubles = report.troubles.map(({ exit: _, ...trouble }) => ({ trouble }))
  return [...findings, ...troubles].map(one => JSON.stringify(one)).join('\n')
}
