import type { MoveFound, Reply, Severity } from '../types.ts'
import type { Issue } from './issue.ts'
import type { Rule, Ruleset } from './ruleset.ts'
import { severityHere } from './severity.ts'
import { applies, type Situation } from './situation.ts'
import { firstCues, hasOpportunity, pageFor } from './verdicts.ts'

/** What the reply lacks, holds in another order than its playbook asks, or holds although the playbook forbids it. */
export function wholeReplyIssues(
  reply: Reply,
  moves: readonly MoveFound[],
  here: Situation,
  ruleset: Ruleset,
): Issue[] {
  return [
    ...missingByPage(here, ruleset),
    ...missingByPlaybook(here, ruleset),
    ...outOfOrder(reply, moves, here, ruleset),
    ...forbidden(moves, here, ruleset),
  ]
}

/** Moves with a page of their own; where the playbook asks for the move, it says how grave its absence is. */
function missingByPage(here: Situation, ruleset: Ruleset): Issue[] {
  return ruleset.rules.flatMap(rule => {
    const { move } = rule
    if (rule.kind !== 'missing' || move === undefined || here.strengths.get(move) === 1) return []
    const ask = here.playbook?.required.find(({ moves }) => moves.length === 1 && moves[0] === move)
    const due = ask ? hasOpportunity(ask, here, ruleset) : applies(rule, here)
    if (!due) return []
    const severity = severityHere(
      { id: rule.id, severity: ask?.severity ?? rule.severity, raise: ask?.raise ?? rule.raise },
      here,
    )
    return [missing(rule, move, lessened(severity, [move], here), ruleset)]
  })
}

/** The other moves that the playbook requires, under the page that speaks for them all. */
function missingByPlaybook(here: Situation, ruleset: Ruleset): Issue[] {
  const rule = ruleset.rules.find(({ kind, move }) => kind === 'missing' && move === undefined)
  const asks = here.playbook?.required ?? []
  const missed = asks.filter(
    ask => !ask.moves.some(move => here.strengths.get(move) === 1) && hasOpportunity(ask, here, ruleset),
  )
  const single = new Set(missed.flatMap(({ moves }) => (moves.length === 1 ? moves : [])))
  return missed.flatMap(ask => {
    const toldAlready = ask.moves.length > 1 && ask.moves.some(move => single.has(move))
    if (!rule || pageFor(ask, ruleset) || toldAlready) return []
    return [missing(rule, ask.moves[0] ?? '', lessened(severityHere(ask, here), ask.moves, here), ruleset)]
  })
}

/** A required move in a stock form is coaching, not a fault. */
function lessened(severity: Severity, moves: readonly string[], here: Situation): Severity {
  return moves.some(move => (here.strengths.get(move) ?? 0) > 0) ? 'info' : severity
}

function missing(rule: Rule, move: string, severity: Severity, ruleset: Ruleset): Issue {
  const page = ruleset.moves.find(({ id }) => id === move)
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

function outOfOrder(reply: Reply, moves: readonly MoveFound[], here: Situation, ruleset: Ruleset): Issue[] {
  const rule = ruleset.rules.find(({ kind }) => kind === 'order')
  if (!rule || !here.playbook) return []
  const { order, strict, required } = here.playbook
  const first = firstCues(moves)
  const severity = strict ? 'warning' : rule.severity
  const issue = (early: string, late: string, level: Severity): Issue[] => {
    const [a, b] = [first.get(early), first.get(late)]
    if (!a || !b || a.span[0] <= b.span[0]) return []
    return [
      {
        rule,
        severity: level,
        sure: rule.sure,
        span: a.span,
        args: { first: spoken(early), second: spoken(late) },
        fixes: [],
      },
    ]
  }
  const chains = order.flatMap(chain => {
    const present = chain.filter(move => first.has(move))
    return present.flatMap((move, index) =>
      present.slice(index + 1, index + 2).flatMap(next => issue(move, next, severity)),
    )
  })
  const pairs = required.flatMap(({ moves: asked, before, severity: level }) =>
    before === undefined
      ? []
      : asked.flatMap(move => issue(move, before, level === 'error' ? 'warning' : level)),
  )
  return [...chains, ...pairs, ...late(rule, reply, first, here)]
}

/** Moves that must stand near the start and don't: they come after what else is there. */
function late(rule: Rule, reply: Reply, first: ReadonlyMap<string, MoveFound>, here: Situation): Issue[] {
  const body = reply.sentences.filter(({ part }) => part === 'body')
  return (here.playbook?.required ?? []).flatMap(({ moves, within }) => {
    const found = moves.map(move => first.get(move)).find(one => one !== undefined)
    const limit = within === undefined ? undefined : body[within - 1]
    if (!found || !limit || found.span[0] < limit.end) return []
    const ahead = [...first].find(
      ([name, other]) => other.span[1] <= limit.end && !moves.includes(name) && name !== 'greeting',
    )
    if (!ahead) return []
    const args = { first: spoken(found.move), second: spoken(ahead[0]) }
    return [{ rule, severity: rule.severity, sure: rule.sure, span: found.span, args, fixes: [] }]
  })
}

function forbidden(moves: readonly MoveFound[], here: Situation, ruleset: Ruleset): Issue[] {
  const rule = ruleset.rules.find(({ kind }) => kind === 'forbidden')
  if (!rule || !here.playbook) return []
  const first = firstCues(moves.filter(({ strength }) => strength === 1))
  return here.playbook.forbidden.flatMap(({ name, severity }) => {
    const found = first.get(name)
    if (!found) return []
    return [
      {
        rule,
        severity: severity ?? rule.severity,
        sure: rule.sure,
        span: found.span,
        args: { move: spoken(name) },
        fixes: [],
      },
    ]
  })
}

/** A move's name as it stands in a sentence. */
function spoken(move: string): string {
  return move.replaceAll('-', ' ')
}
