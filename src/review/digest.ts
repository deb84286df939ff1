import type { Draft, Reading, Reply, ReplyReport, Trouble } from '../types.ts'
import { valueIn } from './dimensions.ts'
import { examplesIn, quoted } from './examples.ts'
import { masked } from './mask.ts'
import { pseudonym } from './pseudonym.ts'
import {
  addLeftOut,
  addReply,
  emptySummary,
  type LeftOut,
  type Plan,
  type Seen,
  type Summary,
} from './summary/summary.ts'
import { momentOf } from './when.ts'

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
    const { report } = judged
    const line = report.line === undefined ? undefined : report.line + firstLine - 1
    if (report.skipped) {
      leave({ path: report.path, line: line ?? null, reason: report.skipped })
      continue
    }
    if (!wanted(report)) continue
    const disputed = (rule: string) => isDisputed(report, rule)
    addReply(summary, { ...seenOf({ ...judged, report: { ...report, line } }, plan), disputed }, plan)
    each?.(judged)
  }
  return summary
}

function leftOutOf({ path = '', line, title }: Trouble, firstLine: number) {
  return { path, line: line === undefined ? null : line + firstLine - 1, reason: title }
}

/** What the summary is to know of a reply, with the customer's data covered, and the agent's where that is asked for. */
function seenOf({ reply, report }: Judged, plan: Plan): Seen {
  const { agent: name = '', date = '' } = report.draft
  const agent = plan.anonymise && name ? pseudonym(name, plan.seed) : name
  const draft = { ...report.draft, agent }
  const dimensions = new Set([...plan.by, plan.sampleBy])
  const text = once(() => masked(reply, plan.anonymise ? [name] : []))
  const place = { path: report.path, id: report.id, line: report.line ?? null }
  return {
    report,
    agent,
    day: momentOf(date)?.toISODate(),
    values: Object.fromEntries([...dimensions].map(one => [one, valueIn(one, { ...report, draft })])),
    examples: (plan.examples > 0 ? examplesIn(reply, report) : []).map(({ of, span }) => ({
      of,
      quote: () => ({ ...place, ...quoted(reply, text(), span) }),
    })),
    excerpt: () => ({
      ...place,
      agent: agent || null,
      score: report.score.value,
      text: text(),
      findings: report.findings.flatMap(({ rule, span }) =>
        span ? [{ rule, start: span[0], end: span[1] }] : [],
      ),
      sum: {
        categories: report.score.categories,
        terms: report.score.terms.map(({ category, rule = null, points }) => ({ category, rule, points })),
      },
    }),
  }
}

/** A value that is made when first asked for, and no sooner. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
