import type { ReplyReport, Report } from '../types.ts'

/** The report that scripts rely on: one object, described by schema/heard-report.schema.json. */
export function json(report: Report): string {
  return JSON.stringify(plainReport(report), null, 2)
}

/** The same as an object of plain data; what the library's `check` returns. */
export function plainReport({ tool, replies, troubles, summary }: Report): PlainReport {
  return {
    version: 1,
    tool,
    replies: replies.map(plainReply),
    troubles: troubles.map(({ exit: _, ...told }) => told),
    summary: {
      replies: summary.replies,
      errors: summary.errors,
      warnings: summary.warnings,
      infos: summary.infos,
      byRule: summary.byRule,
    },
  }
}

/** The shape of the JSON report, version 1. */
export type PlainReport = {
  version: 1
  tool: Report['tool']
  replies: PlainReply[]
  troubles: Omit<Report['troubles'][number], 'exit'>[]
  summary: Report['summary']
}
/** One reply of the JSON report. */
export type PlainReply = ReturnType<typeof plainReply>

/** One reply as plain data, in the shape that scripts rely on. */
export function plainReply(reply: ReplyReport) {
  const { complaint, angry, scenario, playbook } = reply.customer
  return {
    path: reply.path,
    id: reply.id,
    line: reply.line,
    language: reply.language,
    channel: reply.channel,
    skipped: reply.skipped,
    customer: { complaint, angry, scenario, playbook },
    moves: reply.moves.map(({ move, is, strength, actual, start, end }) => ({
      move,
      is,
      strength,
      actual,
      start,
      end,
    })),
    verdicts: reply.verdicts.map(({ move, verdict, rule }) => ({ move, verdict, rule })),
    score: reply.score.value,
    findings: reply.findings.map(finding => ({
      rule: finding.rule,
      category: finding.category,
      concern: finding.concern,
      severity: finding.severity,
      sure: finding.sure,
      message: finding.message,
      why: finding.why,
      instead: finding.instead,
      try: finding.try,
      actual: finding.actual,
      start: finding.start,
      end: finding.end,
      fixes: finding.fixes.map(({ text, start, end }) => ({ text, start, end })),
    })),
  }
}
