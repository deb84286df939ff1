import type { Report, Severity } from '../types.ts'
import type { ReportOptions } from './index.ts'
import { type Placed, placedFindings, placedTrouble, weightOf } from './placed.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** GitHub workflow commands: one annotation a finding, at its place in the diff. */
export function github(report: Report, options: ReportOptions): string {
  const troubles = report.troubles.map(trouble => {
    const { path, line, column } = placedTrouble(trouble, options)
    const at = path === undefined ? {} : { file: path, line, col: column }
    return command(
      'error',
      { ...at, title: trouble.code },
      [trouble.title, trouble.help ?? ''].join('\n').trim(),
    )
  })
  return [...troubles, ...placedFindings(report, options).map(annotation)].join('\n')
}

function annotation({ finding, path, start, end }: Placed): string {
  const oneLine = end !== undefined && end.line === start.line
  const place = {
    file: path,
    line: start.line,
    endLine: end?.line,
    col: start.column,
    // GitHub shows columns of one line only; its last column is part of the range.
    endColumn: oneLine ? Math.max(start.column, end.column - 1) : undefined,
    title: finding.rule,
  }
  return command(commands[weightOf(finding)], place, `${finding.message}\n${finding.instead}`.trim())
}

function command(
  name: string,
  properties: Record<string, string | number | undefined>,
  message: string,
): string {
  const said = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',')
  return `::${name}${said === '' ? '' : ` ${said}`}::${escaped(message)}`
}

const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
