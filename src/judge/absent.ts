import type { Severity } from '../types.ts'
import type { Issue } from './issue.ts'
import { lookups } from './lookups.ts'
import type { Rule, Ruleset } from './ruleset.ts'
import { severityHere } from './severity.ts'
import { applies, type Situation } from './situation.ts'
import { spoken } from './spoken.ts'
import { hasOpportunity, pageFor } from './verdicts.ts'

/** The moves that the reply lacks: each under its own page, the others that a playbook requires under one for all. */
export function missingMoves(here: Situation, ruleset: Ruleset): Issue[] {
  return [...missingByPage(here, ruleset), ...missingByPlaybook(here, ruleset)]
}

/** Moves with a page of their own; where the playbook asks for the move, it says how grave its absence is. */
function missingByPage(here: Situation, ruleset: Ruleset): Issue[] {
  return [...lookups(ruleset).missing].flatMap(([move, rule]) => {
    if (here.strengths.get(move) === 1) return []
    const ask = here.playbook?.required.find(({ moves }) => moves.length === 1 && moves[0] === move)
    const due = ask ? hasOpportunity(ask, here, ruleset) : applies(rule, here)
    if (!due) return []
    const { severity, raise } = { severity: ask?.severity ?? rule.severity, raise: ask?.raise ?? rule.raise }
    const gravity = severityHere({ id: rule.id, severity, raise }, here)
    return [missing(rule, move, lessened(gravity, [move], here), ruleset)]
  })
}

/** The other moves that the playbook requires, under the page that speaks for them all. */
function missingByPlaybook(here: Situation, ruleset: Ruleset): Issue[] {
  const rule = lookups(ruleset).anyMissing
  const asks = here.playbook?.required ?? []
  const missed = asks.filter(
    ask => !ask.moves.some(move => here.strengths.get(move) === 1) && hasOpportunity(ask, here, ruleset),
  )
  const single = new Set(missed.flatMap(({ moves }) => (moves.length === 1 ? moves : [])))
  return missed.flatMap(ask => {
    const toldAlready = ask.moves.length > 1 && ask.moves.some(move => single.has(move))
    if (!rule || pageFor(ask, ruleset) || toldAlready) return []
    const severity = severityHere({ ...ask, raise: ask.raise ?? rule.raise }, here)
    return [missing(rule, ask.moves[0] ?? '', lessened(severity, ask.moves, here), ruleset)]
  })
}

/** A required move in a stock form is coaching, not a fault. */
function lessened(severity: Severity, moves: readonly string[], here: Situation): Severity {
  return moves.some(move => (here.strengths.get(move) ?? 0) > 0) ? 'info' : severity
}

function missing(rule: Rule, move: string, severity: Severity, ruleset: Ruleset): Issue {
  const page = lookups(ruleset).moves.get(move)
  return {
    rule,
    severity,
    sure: rule.sure,
    args: { move: spoken(move), does: page?.does ?? '' },
    fixes: [],
    ...(rule.move === undefined && page?.why ? { why: page.why } : {}),
    ...(rule.move === undefined && page?.say ? { try: [page.say] } : {}),
  }
}
