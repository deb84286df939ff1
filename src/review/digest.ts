import type { Draft, Reading, Reply, ReplyReport, Trouble } from '../types.ts'
import { valueIn } from './dimensions.ts'
import { masked } from './mask.ts'
import {
  addLeftOut,
  addReply,
  emptySummary,
  type LeftOut,
  type Plan,
  type Summary,
} from './summary/summary.ts'

/** A reply that has been read and judged. */
export type Judged = { reply: Reply; report: ReplyReport }

/** What a digest needs beside the replies. */
export type DigestOptions = {
  plan: Plan
  judge: (draft: Draft) => Judged
  /** Whether a reply is asked for (`--where`, `--from`, `--to`). */
  wanted: (report: ReplyReport) => boolean
  isDisputed: (report: ReplyReport, rule: string) => boolean
  /** The line of the input on which these bytes start, 1-based. */
  firstLine: number
  /** Called with every reply judged, in order. */
  each?: (judged: Judged) => void
  /** Called with every row that is left out. */
  left?: (row: LeftOut) => void
}

/** What the replies of one chunk come to; what could not be read is counted and named by its line. */
export function digest({ drafts, troubles }: Reading, options: DigestOptions): Summary {
  const { plan, judge, wanted, isDisputed, firstLine, each, left } = options
  const summary = emptySummary(plan)
  const leave = (row: LeftOut) => {
    addLeftOut(summary, row)
    left?.(row)
  }
  for (const trouble of troubles) leave(leftOutOf(trouble, firstLine))
  for (const draft of drafts) {
    const judged = judge(draft)
    const { reply, report } = judged
    if (report.skipped) {
      const line = report.line === undefined ? null : report.line + firstLine - 1
      leave({ path: report.path, line, reason: report.skipped })
      continue
    }
    if (!wanted(report)) continue
    const values = Object.fromEntries(
      [...plan.by, plan.sampleBy].map(dimension => [dimension, valueIn(dimension, report)]),
    )
    const seen = { report, values, disputed: (rule: string) => isDisputed(report, rule) }
    addReply(summary, { ...seen, excerpt: () => excerptOf(reply, report, firstLine) }, plan)
    each?.(judged)
  }
  return summary
}

function leftOutOf({ path = '', line, title }: Trouble, firstLine: number) {
  return { path, line: line === undefined ? null : line + firstLine - 1, reason: title }
}

function excerptOf(reply: Reply, report: ReplyReport, firstLine: number) {
  return {
    path: report.path,
    id: report.id,
    line: report.line === undefined ? null : report.line + firstLine - 1,
    agent: report.draft.agent ?? null,
    score: report.score.value,
    text: masked(reply),
    findings: report.findings.flatMap(({ rule, span }) =>
      span ? [{ rule, start: span[0], end: span[1] }] : [],
    ),
  }
}
