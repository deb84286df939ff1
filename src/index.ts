import { builtinModel } from './classify/builtin.ts'
import { type LintOptions, lint } from './lint.ts'
import { parse } from './parse/index.ts'
import { readSource } from './read/index.ts'
import { type PlainReport, plainReport } from './report/json.ts'
import { builtinRuleset } from './ruleset/builtin.ts'
import { unknownCases } from './ruleset/unknown-cases.ts'
import { summarise } from './summarise.ts'
import type { ReadOptions } from './types.ts'
import { version } from './version.ts'

export type { PlainReply, PlainReport } from './report/json.ts'
export type { Point, Severity } from './types.ts'

/** What `check` may be told beside the text. */
export type CheckOptions = Pick<ReadOptions, 'as' | 'customer' | 'to' | 'agent' | 'channel' | 'columns'> & {
  /** The name that the report gives to the text; `<text>` unless told. */
  path?: string
  /** A scenario or playbook that stands in for what the customer's message tells. */
  scenario?: string
  /** Severities by rule, or `off`. */
  rules?: LintOptions['rules']
  /** Weights of the score's themes by name. */
  weights?: LintOptions['weights']
}

/**
 * Checks a reply (or a whole export, with `as`) and returns what `heard check --format json` prints, as an object.
 * Touches no file and keeps nothing. What can't be read, and a scenario that nobody knows, is told in `troubles`; a rule
 * that nobody knows is ignored. Never throws on bad input.
 */
export async function check(text: string, options: CheckOptions = {}): Promise<PlainReport> {
  const { path = '<text>', rules, weights, as = 'text', ...told } = options
  const source = { path, bytes: new TextEncoder().encode(text) }
  const { drafts, troubles } = await readSource(source, { as, ...told })
  const ruleset = builtinRuleset()
  const model = await builtinModel()
  const replies = drafts.map(draft => lint(parse(draft), ruleset, { rules, weights, model }))
  const all = [...troubles, ...unknownCases(drafts, ruleset)]
  return plainReport(summarise(replies, all, { name: 'heard', version }))
}
