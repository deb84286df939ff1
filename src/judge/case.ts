import type { Ruleset, Scenario } from './ruleset.ts'

/** What a name given for a case stands for. */
export type CaseNames = { scenario?: Scenario; guideline: string | null; playbook?: string }

/**
 * Looks up the name of a case, of either kind: a scenario of the labelling guidelines (`angry-customer`), a finer
 * scenario (`delivery`), or a playbook (`complaint-gift`). Undefined where nobody knows it.
 */
export function caseNamed(name: string, ruleset: Ruleset): CaseNames | undefined {
  const scenario = ruleset.scenarios.find(({ id }) => id === name)
  if (scenario) return { scenario, guideline: scenario.guideline, playbook: scenario.playbook }
  const guideline = ruleset.scenarios.find(one => one.guideline === name)
  if (guideline || Object.hasOwn(ruleset.customer.playbooks, name)) {
    const playbook = ruleset.customer.playbooks[name]
    return { scenario: ruleset.scenarios.find(({ id }) => id === playbook), guideline: name, playbook }
  }
  if (!ruleset.playbooks.some(({ id }) => id === name)) return undefined
  const of = ruleset.scenarios.find(({ playbook }) => playbook === name)
  return { scenario: of, guideline: of?.guideline ?? null, playbook: name }
}

/** Every name that `caseNamed` knows, sorted. */
export function caseNamesKnown(ruleset: Ruleset): string[] {
  const names = [
    ...ruleset.scenarios.flatMap(({ id, guideline }) => [id, guideline]),
    ...Object.keys(ruleset.customer.playbooks),
    ...ruleset.playbooks.map(({ id }) => id),
  ]
  return [...new Set(names)].sort()
}
