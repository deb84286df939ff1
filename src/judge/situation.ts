import { isWord } from '../parse/tokens.ts'
import type { CustomerView, Reply } from '../types.ts'
import type { Issue } from './issue.ts'
import type { Playbook, Rule, Ruleset, Scenario, When } from './ruleset.ts'

/** All that rules may ask about the customer, the case and the reply as a whole. */
export type Situation = {
  customer: CustomerView
  /** Whether the customer's message or the case's name was given; without either, nothing bound to a case holds. */
  known: boolean
  /** Every name of the case: the finer scenario, the guidelines' scenario, the playbook. */
  names: ReadonlySet<string>
  playbook?: Playbook
  channel?: string
  /** Whether the customer's name is known. */
  named: boolean
  /** Words in the reply's own sentences. */
  words: number
  /** Words of three letters or more in the customer's message. */
  said: number
  /** How strongly each move was made, under its own name and under the name of the move that it is a case of. */
  strengths: ReadonlyMap<string, number>
  /** How often each rule found something in the reply's words. */
  fired: ReadonlyMap<string, number>
}

/** Draws together what is known of the customer, the case and the reply. */
export function situationOf(
  reply: Reply,
  customer: CustomerView,
  topic: Scenario | undefined,
  strengths: ReadonlyMap<string, number>,
  said: readonly Issue[],
  ruleset: Ruleset,
): Situation {
  const { draft } = reply
  const names = [topic?.id, customer.scenario, customer.playbook].filter(
    name => name !== null && name !== undefined,
  )
  const fired = new Map<string, number>()
  for (const { rule } of said) fired.set(rule.id, (fired.get(rule.id) ?? 0) + 1)
  return {
    customer,
    known: customer.complaint !== null,
    names: new Set(names),
    playbook: ruleset.playbooks.find(({ id }) => id === customer.playbook),
    channel: draft.channel,
    named: draft.to !== undefined,
    words: reply.tokens.filter(token => token.open && isWord(token)).length,
    said: draft.customer?.match(/[\p{L}\d]{3,}/gu)?.length ?? 0,
    strengths,
    fired,
  }
}

/** Whether all that a condition names holds here. `rule` is the page whose own findings `times` counts. */
export function holds(when: When, here: Situation, rule = ''): boolean {
  const { customer, names, strengths, fired } = here
  const made = (move: string) => strengths.get(move) === 1
  return (
    (when.scenario === undefined || when.scenario.some(name => names.has(name))) &&
    (when.playbook === undefined || when.playbook.some(name => name === customer.playbook)) &&
    (when.anger === undefined || customer.anger >= when.anger) &&
    (when.complaint === undefined || customer.complaint === when.complaint) &&
    (when.fault === undefined || (here.known && customer.fault === when.fault)) &&
    (when.missing === undefined || !when.missing.some(made)) &&
    (when.present === undefined || when.present.every(made)) &&
    (when.with === undefined || when.with.some(name => fired.has(name))) &&
    (when.channel === undefined || when.channel.some(name => name === here.channel)) &&
    (when.named === undefined || when.named === here.named) &&
    (when.words === undefined || here.words >= when.words) &&
    (when.said === undefined || here.said >= when.said) &&
    (when.times === undefined || (fired.get(rule) ?? 0) >= when.times)
  )
}

/** Whether a rule has anything to say in this situation. */
export function applies(rule: Rule, here: Situation): boolean {
  return (
    concerns(rule, here) &&
    (rule.scenarios === undefined || rule.scenarios.some(name => here.names.has(name)))
  )
}

/** As `applies`, but for the scenarios that the rule is bound to. */
export function concerns(rule: Rule, here: Situation): boolean {
  return (
    (!rule.needsCustomer || here.known) &&
    !rule.notScenarios?.some(name => here.names.has(name)) &&
    (rule.channels === undefined || rule.channels.some(name => name === here.channel)) &&
    (rule.when === undefined || holds(rule.when, here, rule.id))
  )
}
