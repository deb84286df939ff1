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
  /** The folder that one is in; paths below it are told relative to it. */
  cwd?: string
}

/** A report as one string, without a closing newline; pure. */
export type Reporter = (report: Report, options: ReportOptions) => string | Promise<string>

/** A row of the table of reporters; `ranked` ones show first the macros that are used most. `--format name=FILE` names the output, or the template where it takes one. */
export type ReporterRow = {
  about: string
  takes: 'output' | 'template'
  ranked?: true
  load: () => Promise<Reporter>
}

/** Every format that `--format` knows: one file here, one row. */
export const reporters: Readonly<Record<string, ReporterRow>> = {
  terminal: {
    about: 'for people: frames, advice, better sentences',
    takes: 'output',
    ranked: true,
    load: async () => (await import('./terminal.ts')).terminal,
  },
  json: {
    about: 'for scripts: one stable object (schema/heard-report.schema.json)',
    takes: 'output',
    load: async () => (await import('./json.ts')).json,
  },
  sarif: {
    about: 'for code scanning: SARIF 2.1.0 with advice, fingerprints and fixes',
    takes: 'output',
    load: async () => (await import('./sarif.ts')).sarif,
  },
  junit: {
    about: 'for test reports: a suite a file, a case a reply',
    takes: 'output',
    load: async () => (await import('./junit.ts')).junit,
  },
  github: {
    about: 'for GitHub Actions: annotations in the diff',
    takes: 'output',
    load: async () => (await import('./github.ts')).github,
  },
  gitlab: {
    about: 'for GitLab: a code quality report',
    takes: 'output',
    load: async () => (await import('./gitlab.ts')).gitlab,
  },
  checkstyle: {
    about: 'for build servers: Checkstyle XML',
    takes: 'output',
    load: async () => (await import('./checkstyle.ts')).checkstyle,
  },
  markdown: {
    about: 'for a job summary or a comment on a pull request',
    takes: 'output',
    ranked: true,
    load: async () => (await import('./markdown.ts')).markdown,
  },
  compact: {
    about: 'one line a finding, for editors and grep',
    takes: 'output',
    load: async () => (await import('./compact.ts')).compact,
  },
  jsonl: {
    about: 'one JSON object a finding, for jq',
    takes: 'output',
    load: async () => (await import('./jsonl.ts')).jsonl,
  },
  template: {
    about: 'your own, in Liquid: --format template=FILE',
    takes: 'template',
    load: async () => (await import('./template.ts')).template,
  },
}
