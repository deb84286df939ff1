import type { Finding, Point, ReplyReport, Report, Severity, Trouble } from '../types.ts'
import type { ReportOptions } from './index.ts'

/** A finding, the reply that it is about, and where one looks for it. */
export type Placed = {
  reply: ReplyReport
  finding: Finding
  /** Relative to the folder that one is in, with slashes. */
  path: string
  start: Pick<Point, 'line' | 'column'>
  end?: Pick<Point, 'line' | 'column'>
}

/** Every finding of a report with its place, in the report's order; what concerns a whole reply stands where that begins. */
export function placedFindings(
  { replies }: Pick<Report, 'replies'>,
  { cwd, quiet }: Pick<ReportOptions, 'cwd' | 'quiet'>,
): Placed[] {
  return replies.flatMap(reply =>
    reply.findings
      .filter(({ severity }) => !quiet || severity === 'error')
      .map(finding => ({
        reply,
        finding,
        path: relativePath(reply.path, cwd),
        start: finding.start ?? { line: reply.line ?? 1, column: 1 },
        end: finding.end,
      })),
  )
}

/** A path as code hosts know it: relative to the folder where that is possible, with slashes. */
export function relativePath(path: string, cwd?: string): string {
  const slashed = path.replaceAll('\\', '/')
  const folder = cwd?.replaceAll('\\', '/').replace(/\/?$/, '/')
  const inside = folder !== undefined && slashed.startsWith(folder) ? slashed.slice(folder.length) : slashed
  return inside.replace(/^(?:\.\/)+/, '')
}

/** Where a trouble stands, with its path as `relativePath` gives it. */
export function placedTrouble({ path, line = 1, column = 1 }: Trouble, { cwd }: ReportOptions) {
  return { path: path === undefined ? undefined : relativePath(path, cwd), line, column }
}

/** What a finding counts as where builds pass or fail: a hint is never more than information. */
export function weightOf({ severity, sure }: Finding): Severity {
  return sure ? severity : 'info'
}

/** The name by which people know a reply: its macro's title, or its id. */
export function nameOf({ draft, id }: ReplyReport): string {
  return draft.macro ?? id
}
