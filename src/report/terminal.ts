import type { Finding, ReplyReport, Report } from '../types.ts'
import { headline } from './headline.ts'
import type { ReportOptions } from './index.ts'
import { counted, paragraph, spread } from './page.ts'
import { type Palette, paletteOf } from './palette.ts'
import { coachingBlock } from './terminal/coaching.ts'
import { findingBlocks } from './terminal/finding.ts'
import { ruleCounts, scoreSum } from './terminal/sums.ts'

/** Prose wider than this is hard to read, however wide the window. */
const widest = 100

/** The report for people, wrapped to the terminal's width; plain where there is no colour. */
export function terminal(report: Report, options: ReportOptions): string {
  if (report.replies.length === 0 && report.troubles.length > 0) return ''
  const width = Math.min(options.width, widest)
  const paint = paletteOf(options.color)
  const alone = report.replies.length === 1
  const crowded = pathsOfMany(report.replies)
  const pages = report.replies
    .map(reply => (options.quiet ? onlyErrors(reply) : reply))
    .filter(reply => reply.findings.length > 0 || (alone && !options.quiet))
    .map(reply => replyPage(reply, crowded.has(reply.path), options, paint, width))
  if (options.quiet && pages.length === 0) return ''
  const sums = options.stats ? [ruleCounts(report, width)].filter(Boolean) : []
  return [...pages, ...sums, lastLines(report, paint, width)].join('\n\n')
}

const onlyErrors = (reply: ReplyReport): ReplyReport => ({
  ...reply,
  findings: reply.findings.filter(finding => finding.severity === 'error'),
})

/** The paths in which more than one reply stands, so that a reply needs its id and line to be found. */
function pathsOfMany(replies: readonly ReplyReport[]): Set<string> {
  const seen = new Set<string>()
  return new Set(replies.map(reply => reply.path).filter(path => seen.size === seen.add(path).size))
}

function replyPage(
  reply: ReplyReport,
  oneOfMany: boolean,
  options: ReportOptions,
  paint: Palette,
  width: number,
) {
  const blocks = [titleLine(reply, oneOfMany, paint, width)]
  if (reply.skipped !== undefined)
    return [...blocks, paragraph(`Not checked: ${reply.skipped}.`, width, '  ')].join('\n')
  blocks.push(...findingBlocks(reply, paint, width))
  if (!options.quiet) blocks.push(coachingBlock(reply, paint, width))
  if (options.showMath) blocks.push(scoreSum(reply.score, paint, width))
  return blocks.filter(block => block !== '').join('\n\n')
}

function titleLine(reply: ReplyReport, oneOfMany: boolean, paint: Palette, width: number): string {
  const where = oneOfMany && reply.line !== undefined ? `${reply.path}:${reply.line}` : reply.path
  const name = oneOfMany ? `${paint.strong(where)}  ${reply.id}` : paint.strong(where)
  if (reply.skipped !== undefined) return name
  const unknown = reply.draft.macro === undefined ? 'no customer message' : undefined
  const scenario = reply.customer.scenario ?? reply.row?.playbook ?? unknown
  const score = `score ${paint.strong(String(reply.score.value))}`
  const facts = [scenario?.replaceAll('-', ' '), score, state(reply, paint)].filter(
    fact => fact !== undefined,
  )
  return `${spread(name, facts.join(' · '), width)}\n${paint.quiet('─'.repeat(width))}`
}

function state(reply: ReplyReport, paint: Palette): string {
  if (!reply.score.ready) return paint.error('not ready yet')
  return reply.findings.some(one => one.severity === 'warning')
    ? paint.warning('almost there')
    : paint.good('ready to send')
}

function lastLines({ replies, troubles, summary }: Report, paint: Palette, width: number): string {
  const skipped = replies.filter(reply => reply.skipped !== undefined).length
  const counts = [
    counted(summary.replies, 'reply', 'replies'),
    summary.errors > 0 ? paint.error(counted(summary.errors, 'error')) : '',
    summary.warnings > 0 ? paint.warning(counted(summary.warnings, 'warning')) : '',
    summary.infos > 0 ? paint.info(counted(summary.infos, 'info')) : '',
    summary.errors + summary.warnings + summary.infos === 0 ? paint.good('nothing to change') : '',
    skipped > 0 ? `${skipped} not checked` : '',
    troubles.length > 0 ? paint.error(counted(troubles.length, 'trouble')) : '',
  ]
  const next = nextCommand(replies)
  return [
    paragraph(counts.filter(Boolean).join(' · '), width),
    ...(next === undefined
      ? []
      : [`${paint.quiet('Next:')} ${paint.accent(next.command)}`, `      ${next.why}`]),
  ].join('\n')
}

function nextCommand(replies: readonly ReplyReport[]): { command: string; why: string } | undefined {
  const findings: Finding[] = replies.flatMap(reply => reply.findings)
  const [first] = replies
  const fixable = replies.find(reply => reply.findings.some(isFixable))
  if (fixable !== undefined && !fixable.path.startsWith('<')) {
    return { command: `heard check --fix ${inShell(fixable.path)}`, why: 'makes the safe swaps for you' }
  }
  const start = headline(findings)
  if (start !== undefined)
    return { command: `heard explain ${start.rule}`, why: 'why, and how to say it better' }
  if (first !== undefined && replies.length === 1 && !first.skipped && first.draft.customer === undefined) {
    return {
      command: `heard check ${inShell(first.path)} --customer FILE`,
      why: 'judges the reply by what the customer wrote',
    }
  }
  return undefined
}

/** Whether `--fix` can take a finding's word for it: it is sure, and its place in the file is known. */
const isFixable = ({ sure, fixes: [fix] }: Finding) => sure && fix?.start !== undefined

/** A path as one types it in a shell; `-` for standard input. */
function inShell(path: string): string {
  if (path.startsWith('<')) return '-'
  return /^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
