import { findingOf } from '../judge/finding.ts'
import type { Ruleset } from '../judge/ruleset.ts'
import type { Draft, Finding, Severity, Span } from '../types.ts'

/** What a check on macros has seen, before its rule's page has given it words. */
export type Sight = {
  rule: string
  /** Absent where the whole macro is meant. */
  span?: Span
  args?: Readonly<Record<string, string>>
  severity?: Severity
  sure?: boolean
}

/** Gives a sight its words, its severity and its place; nothing where its rule is switched off or has no page. */
export type Teller = (draft: Draft, sight: Sight) => Finding[]

/** A teller with the rules and the settings in force. */
export function teller(
  { rules }: Pick<Ruleset, 'rules'>,
  settings: Readonly<Record<string, Severity | 'off'>> = {},
): Teller {
  const pages = new Map(rules.map(rule => [rule.id, rule]))
  return (draft, { rule: id, span, args = {}, severity, sure }) => {
    const rule = pages.get(id)
    const setting = settings[id]
    if (rule === undefined || setting === 'off') return []
    const match = span === undefined ? '' : draft.text.slice(...span).replace(/\s+/g, ' ')
    const issue = {
      rule,
      severity: setting ?? severity ?? rule.severity,
      sure: sure ?? rule.sure,
      span,
      args: { match, ...args },
      fixes: [],
    }
    return [findingOf({ draft, text: draft.text }, issue)]
  }
}
