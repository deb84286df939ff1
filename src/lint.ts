import { judgeSentences, type Model } from './classify/index.ts'
import { missingMoves } from './judge/absent.ts'
import { caseNamed } from './judge/case.ts'
import { readCustomer } from './judge/customer.ts'
import { byPlace, findingOf } from './judge/finding.ts'
import { forbiddenMoves } from './judge/forbidden.ts'
import { hitsIn } from './judge/hits.ts'
import { lookups } from './judge/lookups.ts'
import { findMoves, strengthsOf, withGround } from './judge/moves.ts'
import { opinionIssues, opinionMoves } from './judge/opinions.ts'
import { outOfOrder } from './judge/order.ts'
import { onePerCause } from './judge/precedence.ts'
import type { Ruleset } from './judge/ruleset.ts'
import { settled } from './judge/severity.ts'
import { situationOf } from './judge/situation.ts'
import { rowOf, verdictsOf } from './judge/verdicts.ts'
import { wordIssues } from './judge/words.ts'
import { parse } from './parse/index.ts'
import { place } from './parse/place.ts'
import { score } from './score.ts'
import type { Draft, Reply, ReplyReport, Severity } from './types.ts'

export type LintOptions = {
  /** A scenario or playbook that stands in for what the customer's message tells. */
  scenario?: string
  /** Severities by rule, or `off`; they stand in for the pages' own. */
  rules?: Readonly<Record<string, Severity | 'off'>>
  /** Weights of the score's dimensions by name. */
  weights?: Readonly<Record<string, number>>
  /** The classifier; without it, only what patterns see is told. */
  model?: Model
  /** Tells every rule's findings, even where two speak of one cause: for checking the rules themselves. */
  everyCause?: boolean
}

/** All there is to say about one reply. Pure: the same reply, ruleset and options always give the same report. */
export function lint(reply: Reply, ruleset: Ruleset, options: LintOptions = {}): ReplyReport {
  const { draft } = reply
  const { language = ruleset.language } = draft
  if (language !== ruleset.language)
    return unchecked(reply, ruleset, `there are no rules for its language (${language})`)
  const { model } = options
  const message = customerMessage(draft)
  const named = caseNamed(options.scenario ?? draft.scenario ?? '', ruleset)
  const { view, topic } = readCustomer(message, named, ruleset, model)

  const opinions = model ? judgeSentences(reply, model) : []
  const hits = hitsIn(reply, ruleset.indexes)
  const said = wordIssues(reply, hits, ruleset)
  const cued = findMoves(reply, hits, said, ruleset, message?.tokens ?? [])
  const moves = withGround([...cued, ...opinionMoves(reply, opinions, cued, ruleset)], ruleset).sort(
    (a, b) => a.span[0] - b.span[0],
  )

  const here = situationOf(reply, view, topic, strengthsOf(moves), said, ruleset)
  const issues = [
    ...said,
    ...missingMoves(here, ruleset),
    ...outOfOrder(reply, moves, here, ruleset),
    ...forbiddenMoves(moves, here, ruleset),
    ...opinionIssues(reply, opinions, said, ruleset),
  ]
  const due = settled(issues, here, options.rules)
  const findings = (options.everyCause ? due : onePerCause(due, lookups(ruleset).precedence))
    .map(issue => findingOf(reply, issue))
    .sort(byPlace)
  const verdicts = verdictsOf(here, ruleset)
  return {
    path: draft.path,
    id: draft.id,
    line: lineOf(reply),
    language,
    channel: draft.channel,
    customer: view,
    moves: moves.map(found => ({ ...found, ...place(draft, found.span) })),
    verdicts,
    ...rowOf(here, verdicts),
    score: score(
      { reply, findings, moves, apologyDue: view.complaint === true },
      ruleset.scorecard,
      options.weights,
    ),
    findings,
    draft,
  }
}

/** The report on a reply that was not checked, and why. */
function unchecked(reply: Reply, ruleset: Ruleset, skipped: string): ReplyReport {
  const { draft } = reply
  const { view: customer } = readCustomer(undefined, undefined, ruleset)
  const nothing = { customer, moves: [], verdicts: [], findings: [] }
  return {
    path: draft.path,
    id: draft.id,
    line: lineOf(reply),
    language: draft.language ?? ruleset.language,
    channel: draft.channel,
    ...nothing,
    score: score({ reply, ...nothing, apologyDue: false }, ruleset.scorecard),
    skipped,
    draft,
  }
}

/** The line of the source on which the reply begins. */
function lineOf({ draft, text }: Reply): number | undefined {
  return place(draft, [0, text.length])?.start.line
}

/** The customer's message, parsed as a reply is; undefined where there is none. */
function customerMessage(draft: Draft): Reply | undefined {
  if (!draft.customer?.trim()) return undefined
  return parse({
    ...draft,
    text: draft.customer,
    marks: [],
    map: undefined,
    customer: undefined,
    to: undefined,
  })
}
