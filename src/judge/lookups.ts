import { precedenceTable } from './precedence.ts'
import type { Move, Rule, Ruleset } from './ruleset.ts'

/** What is asked of a ruleset again and again, by the keys it is asked by. */
export type Lookups = {
  /** For each rule those that stand over it. */
  precedence: ReadonlyMap<string, readonly string[]>
  functionWords: ReadonlySet<string>
  /** Rules and moves with the names that their patterns go by. */
  rulesOwning: readonly { rule: Rule; owner: string }[]
  movesOwning: readonly { move: Move; full: string; weak: string }[]
  moves: ReadonlyMap<string, Move>
  /** Names of moves, and of those that they are cases of. */
  moveNames: ReadonlySet<string>
  /** Pages of kind missing, by their move. */
  missing: ReadonlyMap<string, Rule>
  /** The page for all moves that have none of their own; the pages on order and on what is forbidden. */
  anyMissing?: Rule
  order?: Rule
  forbidden?: Rule
  /** Pages of kind opinion, by concern. */
  opinions: ReadonlyMap<string, Rule>
}

const made = new WeakMap<Ruleset, Lookups>()

/** The lookups of a ruleset, made when first asked for. */
export function lookups(ruleset: Ruleset): Lookups {
  const known = made.get(ruleset)
  if (known) return known
  const fresh = makeLookups(ruleset)
  made.set(ruleset, fresh)
  return fresh
}

function makeLookups({ rules, moves, precedence, functionWords }: Ruleset): Lookups {
  const missing = rules.filter(({ kind }) => kind === 'missing')
  return {
    precedence: precedenceTable(precedence),
    functionWords: new Set(functionWords),
    rulesOwning: rules.map(rule => ({ rule, owner: `rule:${rule.id}` })),
    movesOwning: moves.map(move => ({ move, full: `move:${move.id}/full`, weak: `move:${move.id}/weak` })),
    moves: new Map(moves.map(move => [move.id, move])),
    moveNames: new Set(moves.flatMap(({ id, is }) => (is === undefined ? [id] : [id, is]))),
    missing: new Map(missing.flatMap(rule => (rule.move === undefined ? [] : [[rule.move, rule]]))),
    anyMissing: missing.find(({ move }) => move === undefined),
    order: rules.find(({ kind }) => kind === 'order'),
    forbidden: rules.find(({ kind }) => kind === 'forbidden'),
    opinions: new Map(rules.flatMap(rule => (rule.kind === 'opinion' ? [[rule.concern, rule]] : []))),
  }
}
