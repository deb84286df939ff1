import { caseNamesKnown } from '../judge/case.ts'
import type { Ruleset } from '../judge/ruleset.ts'
import { place } from '../parse/place.ts'
import { troubleAt, unknownName } from '../trouble.ts'
import type { Draft, Trouble } from '../types.ts'

/**
 * A trouble for each scenario or playbook that drafts of one source name and nobody knows, once a name. Such a draft is
 * checked all the same, as if it named none.
 */
export function unknownCases(drafts: readonly Draft[], ruleset: Ruleset): Trouble[] {
  const firstBy = new Map<string, Draft>()
  for (const draft of drafts) {
    if (draft.scenario && !firstBy.has(draft.scenario)) firstBy.set(draft.scenario, draft)
  }
  if (firstBy.size === 0) return []
  const known = caseNamesKnown(ruleset)
  return [...firstBy]
    .filter(([name]) => !known.includes(name))
    .map(([name, draft]) => unknownCase(name, draft, known))
}

function unknownCase(name: string, draft: Draft, known: readonly string[]): Trouble {
  const { source } = draft
  const told = unknownName('scenario', name, known, '`heard playbooks` lists them all.')
  for (const { 0: key, index } of source.text.matchAll(namesOne)) {
    const at = index + key.length
    if (source.text.startsWith(name, at))
      return troubleAt(told.code, told.title, source, [at, at + name.length], told.help)
  }
  return { ...told, path: draft.path, line: place(draft, [0, draft.text.length])?.start.line }
}

/** The key of a scenario in front matter, YAML or JSON, up to its value. */
const namesOne = /\b(?:scenario|playbook)["']?[ \t]*:[ \t]*["']?/gi
