import type { Report } from '../types.ts'

/** What a reporter may know beyond the report. */
export type ReportOptions = {
  /** Columns of the page; prose is wrapped to it. */
  width: number
  /** Depth of colour: 0 none, 1 sixteen colours, 2 and 3 more. */
  color: 0 | 1 | 2 | 3
  /** Errors only, without coaching. */
  quiet?: boolean
  /** A table of rules and how often each held. */
  stats?: boolean
  /** The sum that makes each score. */
  showMath?: boolean
  /** The text of the template, for a reporter that takes one. */
  template?: string
}

/** A report as one string, without a closing newline; pure. */
export type Reporter = (report: Report, options: ReportOptions) => string | Promise<string>

/** A row of the table of reporters. `--format name=FILE` names the output, or the template where it takes one. */
export type ReporterRow = { about: string; takes: 'output' | 'template'; load: () => Promise<Reporter> }

/** Every format that `--format` knows: one file here, one row. */
export const reporters: Readonly<Record<string, ReporterRow>> = {
  terminal: {
    about: 'for people: frames, advice, better sentences',
    takes: 'output',
    load: async () => (await import('./terminal.ts')).terminal,
  },
  json: {
    about: 'for scripts: one stable object (schema/heard-report.schema.json)',
    takes: 'output',
    load: async () => (await import('./json.ts')).json,
  },
}
