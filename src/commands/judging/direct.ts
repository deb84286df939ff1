import { inForce } from '../../config/settings.ts'
import { byPlace } from '../../judge/finding.ts'
import { type LintOptions, lint } from '../../lint.ts'
import { findingsInRendered } from '../../macros/render/sights.ts'
import { teller } from '../../macros/teller.ts'
import { parse } from '../../parse/index.ts'
import type { Draft, ReplyReport } from '../../types.ts'
import { applied, type Session } from '../session.ts'

/** Told now and then how many replies of how many are done. */
export type Step = (done: number, total: number) => void

/** Those who judge the drafts of one input, in order; `path` (absolute) decides which settings are in force. */
export type Judge = (drafts: readonly Draft[], path: string, step?: Step) => Promise<ReplyReport[]>

const stride = 200

/** Judges one draft after the other, here and now: lints it, and renders it where it is a macro. */
export function directJudge(session: Session, scenario?: string): Judge {
  return async (drafts, path, step) => {
    const { settings } = inForce(session.layers, path)
    const { rules, ruleset } = applied(session.ruleset, settings.rules)
    const options: LintOptions = { rules, weights: settings.weights, scenario, model: session.model }
    const tell = teller(ruleset, rules)
    const reports: ReplyReport[] = []
    for (const [index, draft] of drafts.entries()) {
      if (index > 0 && index % stride === 0) step?.(index, drafts.length)
      const report = lint(parse(draft), ruleset, options)
      const lintAgain = (branch: Draft) => lint(parse(branch), ruleset, options).findings
      const more = await findingsInRendered(report, tell, lintAgain)
      reports.push(
        more.length === 0 ? report : { ...report, findings: [...report.findings, ...more].sort(byPlace) },
      )
    }
    return reports
  }
}
