import type { ReplyReport, Verdict, VerdictName } from '../types.ts'
import { lookups } from './lookups.ts'
import type { Ask, Playbook, Rule, Ruleset } from './ruleset.ts'
import { concerns, holds, type Situation } from './situation.ts'

/** What became of each move that the playbook asks for; without a playbook, of those that a difficult case asks for. */
export function verdictsOf(here: Situation, ruleset: Ruleset): Verdict[] {
  const { playbook } = here
  if (!playbook) return openVerdicts(here, ruleset)
  const required = playbook.required.map((ask): Verdict => {
    const move = ask.moves.find(name => here.strengths.get(name) === 1) ?? ask.moves[0] ?? ''
    const verdict = verdictOn(ask, here, ruleset)
    const rule = verdict === 'missed' ? ruleFor(ask, ruleset) : undefined
    return { move, verdict, ...(rule ? { rule } : {}), required: 'required' }
  })
  const asked = new Set(playbook.required.flatMap(({ moves }) => moves))
  const recommended = playbook.recommended
    .filter(move => !asked.has(move))
    .map(
      (move): Verdict => ({
        move,
        verdict: made(move, here) ? 'delivered' : 'missed',
        required: 'recommended',
      }),
    )
  return [...required, ...recommended]
}

/** The playbook's letters, each with what became of its moves; nothing where no playbook was applied. */
export function rowOf(here: Situation, verdicts: readonly Verdict[]): Pick<ReplyReport, 'row'> {
  const { playbook } = here
  if (!playbook) return {}
  const letters = playbook.letters.map(({ letter, name, moves }) => {
    const of = verdicts.filter(({ move }) => moves.includes(move)).map(({ verdict }) => verdict)
    const verdict = moves.some(move => made(move, here)) ? 'delivered' : worst(of)
    return { letter, name, moves, verdict }
  })
  return { row: { playbook: playbook.id, title: playbook.title, letters } }
}

/** Whether the reply had occasion for what is asked; a move without a page of its own always has. */
export function hasOpportunity(ask: Ask, here: Situation, ruleset: Ruleset): boolean {
  const page = pageFor(ask, ruleset)
  return (ask.when === undefined || holds(ask.when, here)) && (page === undefined || concerns(page, here))
}

/** The page that speaks for what is asked, where the ask names one move and that move has a page of its own. */
export function pageFor({ moves: [move = '', ...others] }: Ask, ruleset: Ruleset): Rule | undefined {
  return others.length === 0 ? lookups(ruleset).missing.get(move) : undefined
}

/** The id of the rule under which a missed move is reported: its own page, else the one that speaks for all. */
function ruleFor(ask: Ask, ruleset: Ruleset): string | undefined {
  return (pageFor(ask, ruleset) ?? lookups(ruleset).anyMissing)?.id
}

function verdictOn(ask: Ask, here: Situation, ruleset: Ruleset): VerdictName {
  if (ask.moves.some(move => made(move, here))) return 'delivered'
  return hasOpportunity(ask, here, ruleset) ? 'missed' : 'no opportunity'
}

function openVerdicts(here: Situation, ruleset: Ruleset): Verdict[] {
  const usual: Playbook | undefined = ruleset.playbooks.find(
    ({ id }) => id === ruleset.customer.heated.playbook,
  )
  return (usual?.required ?? []).map(({ moves }): Verdict => {
    const move = moves.find(name => made(name, here))
    return {
      move: move ?? moves[0] ?? '',
      verdict: move ? 'delivered' : 'cannot tell',
      required: 'recommended',
    }
  })
}

function made(move: string, here: Situation): boolean {
  return here.strengths.get(move) === 1
}

function worst(verdicts: readonly VerdictName[]): VerdictName {
  const ranked: VerdictName[] = ['missed', 'cannot tell', 'delivered']
  return ranked.find(verdict => verdicts.includes(verdict)) ?? 'no opportunity'
}
