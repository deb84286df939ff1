import type { ReplyReport, Report, Summary, Trouble } from './types.ts'

/** The report on replies that have been linted: the only place that counts them. */
export function summarise(
  replies: readonly ReplyReport[],
  troubles: readonly Trouble[],
  tool: Report['tool'],
): Report {
  return { tool, replies, troubles, summary: replies.map(summaryOf).reduce(mergeSummaries, nothing) }
}

/** The sum of two summaries; `byRule` is sorted by name, so that the order of merging leaves no trace. */
function mergeSummaries(a: Summary, b: Summary): Summary {
  const rules = [...new Set([...Object.keys(a.byRule), ...Object.keys(b.byRule)])].sort()
  return {
    replies: a.replies + b.replies,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    infos: a.infos + b.infos,
    byRule: Object.fromEntries(rules.map(rule => [rule, (a.byRule[rule] ?? 0) + (b.byRule[rule] ?? 0)])),
  }
}

const nothing: Summary = { replies: 0, errors: 0, warnings: 0, infos: 0, byRule: {} }

function summaryOf({ findings }: ReplyReport): Summary {
  const byRule: Record<string, number> = {}
  for (const { rule } of findings) byRule[rule] = (byRule[rule] ?? 0) + 1
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length
  return { replies: 1, errors: count('error'), warnings: count('warning'), infos: count('info'), byRule }
}
