import type { Report } from '../types.ts'
import type { ReportOptions } from './index.ts'
import { counted } from './page.ts'
import { nameOf, type Placed, placedFindings, placedTrouble } from './placed.ts'

/** A comment of more lines than this is not read, and GitHub cuts it at 65,536 characters. */
const mostRows = 60

/** Markdown for a job's summary or a comment on a pull request: the counts, then a table of findings, the gravest first. */
export function markdown(report: Report, options: ReportOptions): string {
  const placed = placedFindings(report, options)
  const { replies, errors, warnings, infos } = report.summary
  const counts = [
    counted(replies, 'reply', 'replies'),
    ...(errors > 0 ? [`**${counted(errors, 'error')}**`] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(infos > 0 ? [counted(infos, 'info')] : []),
    ...(errors + warnings + infos === 0 ? ['nothing to change'] : []),
  ]
  return [
    `### ${report.tool.name}: ${counts.join(' · ')}`,
    ...troubleLines(report, options),
    ...(placed.length > 0 ? [tableOf(gravestFirst(placed))] : []),
    ...(placed.length > mostRows ? [`… and ${placed.length - mostRows} more.`] : []),
    ...(placed.length > 0 ? [adviceOf(placed)] : []),
  ].join('\n\n')
}

const weight = { error: 0, warning: 1, info: 2 } as const

const gravestFirst = (placed: readonly Placed[]) =>
  placed.toSorted((a, b) => weight[a.finding.severity] - weight[b.finding.severity]).slice(0, mostRows)

function tableOf(placed: readonly Placed[]): string {
  const rows = placed.map(({ finding, reply, path, start }) => {
    const level = finding.sure ? finding.severity : 'hint'
    const cells = [level, `\`${path}:${start.line}\``, nameOf(reply), finding.message, `\`${finding.rule}\``]
    return `| ${cells.map(cell).join(' | ')} |`
  })
  return ['| | where | macro | what | rule |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

/** The advice of each rule, once. */
function adviceOf(placed: readonly Placed[]): string {
  const advice = new Map(placed.map(({ finding }) => [finding.rule, finding]))
  const lines = [...advice.values()].map(
    ({ rule, instead, try: [better] }) =>
      `- \`${rule}\`: ${inline(instead)}${better === undefined ? '' : ` *${inline(better)}*`}`,
  )
  return `<details><summary>What to write instead</summary>\n\n${lines.join('\n')}\n\n</details>`
}

function troubleLines({ troubles }: Report, options: ReportOptions): string[] {
  if (troubles.length === 0) return []
  const lines = troubles.map(trouble => {
    const { path, line } = placedTrouble(trouble, options)
    const where = path === undefined ? '' : `\`${path}:${line}\` `
    return `- ${where}${inline([trouble.title, trouble.help].filter(Boolean).join('. '))}`
  })
  return [`**Not everything could be read:**\n\n${lines.join('\n')}`]
}

const cell = (text: string) => (text.startsWith('`') ? text : inline(text)).replaceAll('|', '\\|')

/** A text that Markdown leaves as it is: no line breaks, no tags, no mentions of people. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#]/g, sign => `\\${sign}`)
    .replace(/@(?=\w)/g, '@\u200b')
}
