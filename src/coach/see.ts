import type { Ruleset } from '../judge/ruleset.ts'
import { type LintOptions, lint } from '../lint.ts'
import { parse } from '../parse/index.ts'
import type { Case, See } from './state.ts'

/** The linter as the coach and the drills see it: a text and what is known of its case, read and checked. Pure. */
export function seeWith(ruleset: Ruleset, options: LintOptions = {}): See {
  return (text, about) => {
    const source = { path: 'draft', text, lines: [0] }
    const reply = parse({ path: 'draft', id: '1', text, source, marks: [], ...said(about) })
    return { reply, report: lint(reply, ruleset, options) }
  }
}

/** What is known of a case, without what is not. */
function said(about: Case): Partial<Case> {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== ''))
}
