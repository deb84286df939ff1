import { lint } from '../../lint.ts'
import { parse } from '../../parse/index.ts'
import type { Judged } from '../../review/digest.ts'
import { isDisputed, withoutDisputed } from '../../review/disputes.ts'
import { scoreBy } from '../../review/scorecard.ts'
import type { Draft } from '../../types.ts'
import { applied, type Session } from '../session.ts'
import type { Job } from './task.ts'

/** The linter with the settings in force, the team's scorecard, and what people have disputed. */
export function judgeWith({ scenario, disputed }: Job, session: Session): (draft: Draft) => Judged {
  const { rules, ruleset } = applied(session.ruleset, session.run.rules)
  const { weights, scorecard } = session.run
  const options = { rules, weights, scenario, model: session.model }
  const keys = new Set(disputed)
  return draft => {
    const reply = parse(draft)
    const judged = { reply, report: lint(reply, ruleset, options) }
    const report = withoutDisputed(judged, keys, ruleset.scorecard, weights)
    if (!scorecard) return { reply, report }
    const findings = report.findings.filter(({ rule }) => !isDisputed(keys, report, rule))
    return { reply, report: { ...report, score: scoreBy(scorecard, { ...report, findings }) } }
  }
}
