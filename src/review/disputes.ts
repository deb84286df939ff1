import type { Scorecard } from '../judge/ruleset.ts'
import { score } from '../score.ts'
import type { ReplyReport } from '../types.ts'
import type { Judged } from './digest.ts'

/** What a person disagreed with: a rule on a reply, and why. One line of JSON each. */
export type Dispute = { id: string; rule: string; because: string; at: string }

/** The disputes that a text holds, one a line; `broken` are the lines (1-based) that hold none. */
export function disputesIn(text: string): { disputes: Dispute[]; broken: number[] } {
  const disputes: Dispute[] = []
  const broken: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const dispute = disputeIn(line)
    if (dispute) disputes.push(dispute)
    else broken.push(index + 1)
  }
  return { disputes, broken }
}

function disputeIn(line: string): Dispute | undefined {
  try {
    const { id, rule, because, at = '' } = JSON.parse(line) as Partial<Dispute>
    return id && rule && because ? { id, rule, because, at } : undefined
  } catch {
    return undefined
  }
}

/** What a dispute is found by. */
export const disputeKey = ({ id, rule }: Pick<Dispute, 'id' | 'rule'>) => `${id}\u0000${rule}`

/** Whether a rule's findings on a reply are disputed. */
export function isDisputed(disputed: ReadonlySet<string>, { id }: ReplyReport, rule: string): boolean {
  return disputed.size > 0 && disputed.has(disputeKey({ id, rule }))
}

/**
 * The report as it counts: what a person disputed leaves the score and its verdicts (they become “cannot tell”), while
 * the findings themselves stay to be seen.
 */
export function withoutDisputed(
  { reply, report }: Judged,
  disputed: ReadonlySet<string>,
  card: Scorecard,
  weights?: Readonly<Record<string, number>>,
): ReplyReport {
  const findings = report.findings.filter(({ rule }) => !isDisputed(disputed, report, rule))
  if (findings.length === report.findings.length) return report
  const verdicts = report.verdicts.map(one =>
    one.rule && isDisputed(disputed, report, one.rule) ? { ...one, verdict: 'cannot tell' as const } : one,
  )
  const apologyDue = report.customer.complaint === true
  return {
    ...report,
    verdicts,
    score: score({ reply, findings, moves: report.moves, apologyDue }, card, weights),
  }
}
