import type { Report } from '../types.ts'
import type { ReportOptions } from './index.ts'
import { placedFindings, placedTrouble, weightOf } from './placed.ts'
import { element, xmlDocument } from './xml.ts'

/** Checkstyle XML, which most build servers take: a file with its errors. */
export function checkstyle(report: Report, options: ReportOptions): string {
  const files = new Map<string, string[]>()
  const add = (path: string, error: string) => files.set(path, [...(files.get(path) ?? []), error])
  for (const trouble of report.troubles) {
    const { path = 'heard', line, column } = placedTrouble(trouble, options)
    const message = [trouble.title, trouble.help].filter(Boolean).join('. ')
    const source = `heard.${trouble.code}`
    add(path, element('error', { line, column, severity: 'error', message, source }))
  }
  for (const { finding, path, start } of placedFindings(report, options)) {
    add(
      path,
      element('error', {
        line: start.line,
        column: start.column,
        severity: weightOf(finding),
        message: finding.message,
        source: `heard.${finding.category}.${finding.rule}`,
      }),
    )
  }
  const rows = [...files].map(([name, errors]) => element('file', { name }, errors))
  return xmlDocument(element('checkstyle', { version: '4.3' }, rows))
}
