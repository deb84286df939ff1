import type { Report } from '../types.ts'
import type { ReportOptions } from './index.ts'
import { placedFindings, placedTrouble } from './placed.ts'

/** One line a finding, as compilers print them: editors and `grep` know the way from there. */
export function compact(report: Report, options: ReportOptions): string {
  const troubles = report.troubles.map(trouble => {
    const { path = 'heard', line, column } = placedTrouble(trouble, options)
    return `${path}:${line}:${column}: trouble: ${trouble.title} [${trouble.code}]`
  })
  const findings = placedFindings(report, options).map(({ finding, path, start }) => {
    const level = finding.sure ? finding.severity : 'hint'
    return `${path}:${start.line}:${start.column}: ${level}: ${finding.message} [${finding.rule}]`
  })
  return [...troubles, ...findings].map(line => line.replace(/\s*\n\s*/g, ' ')).join('\n')
}
