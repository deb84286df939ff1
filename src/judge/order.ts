import type { MoveFound, Reply, Severity } from '../types.ts'
import type { Issue } from './issue.ts'
import { lookups } from './lookups.ts'
import type { Rule, Ruleset } from './ruleset.ts'
import type { Situation } from './situation.ts'
import { spoken } from './spoken.ts'

/** Moves that stand in another order than the playbook asks for; told at the one that comes too late. Moves made in one breath have no order. */
export function outOfOrder(
  reply: Reply,
  moves: readonly MoveFound[],
  here: Situation,
  ruleset: Ruleset,
): Issue[] {
  const rule = lookups(ruleset).order
  if (!rule || !here.playbook) return []
  const { order, strict, required } = here.playbook
  const first = firstCues(moves)
  const chained = order.flatMap(chain => neighbours(chain.filter(move => first.has(move))))
  const paired = required.flatMap(({ moves: asked, before }) =>
    before === undefined ? [] : asked.map(move => [move, before] as const),
  )
  const severity = strict ? 'warning' : rule.severity
  const turned = [...chained, ...paired].flatMap(([early, late]) => {
    const [a, b] = [first.get(early), first.get(late)]
    return a && b && a.span[0] >= b.span[1] ? [lateIssue(rule, severity, a, early, late)] : []
  })
  return [...turned, ...late(rule, reply, first, here)]
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
    return ahead ? [lateIssue(rule, rule.severity, found, found.move, ahead[0])] : []
  })
}

function lateIssue(rule: Rule, severity: Severity, found: MoveFound, first: string, second: string): Issue {
  const args = { first: spoken(first), second: spoken(second) }
  return { rule, severity, sure: rule.sure, span: found.span, args, fixes: [] }
}

function neighbours(chain: readonly string[]): (readonly [string, string])[] {
  return chain.slice(1).map((move, index) => [chain[index]!, move] as const)
}

/** The first cue of each move, under its own name and that of the move it is a case of. */
export function firstCues(moves: readonly MoveFound[]): Map<string, MoveFound> {
  const first = new Map<string, MoveFound>()
  for (const found of moves)
    for (const name of found.is === undefined ? [found.move] : [found.move, found.is])
      if (!first.has(name)) first.set(name, found)
  return first
}
