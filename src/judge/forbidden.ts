import type { MoveFound } from '../types.ts'
import type { Issue } from './issue.ts'
import { lookups } from './lookups.ts'
import { firstCues } from './order.ts'
import type { Ruleset } from './ruleset.ts'
import type { Situation } from './situation.ts'
import { spoken } from './spoken.ts'

/** Moves that the playbook forbids, each told at its first cue. (Forbidden rules only weigh more: see severity.ts.) */
export function forbiddenMoves(moves: readonly MoveFound[], here: Situation, ruleset: Ruleset): Issue[] {
  const rule = lookups(ruleset).forbidden
  if (!rule || !here.playbook) return []
  const first = firstCues(moves.filter(({ strength }) => strength === 1))
  return here.playbook.forbidden.flatMap(({ name, severity = rule.severity }) => {
    const found = first.get(name)
    if (!found) return []
    return [{ rule, severity, sure: rule.sure, span: found.span, args: { move: spoken(name) }, fixes: [] }]
  })
}
