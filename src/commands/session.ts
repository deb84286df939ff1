import { resolve } from 'node:path'
import { builtinModel } from '../classify/builtin.ts'
import type { Model } from '../classify/index.ts'
import { findConfig, type LoadedConfig, loadConfig } from '../config/load.ts'
import type { RuleSetting } from '../config/schema.ts'
import { inForce, type Layer, layersOf, type Settings } from '../config/settings.ts'
import { caseNamesKnown } from '../judge/case.ts'
import type { Ruleset } from '../judge/ruleset.ts'
import { builtinPages, builtinRuleset } from '../ruleset/builtin.ts'
import type { PageValue } from '../ruleset/values.ts'
import { unexpectedValue, unknownName } from '../trouble.ts'
import type { Severity, Trouble } from '../types.ts'
import type { World } from './world.ts'

/** Flags that decide which settings are in force. */
export type SessionFlags = { config?: string | boolean; rule?: readonly string[] } & Pick<
  Settings,
  'failOn' | 'maxWarnings'
>

/** What a run works with: the layers of settings, the rules and the pages behind them, and the classifier. */
export type Session = {
  layers: readonly Layer[]
  ruleset: Ruleset
  pages: () => Promise<readonly PageValue[]>
  run: Settings
  model?: Model
}

/** Finds the settings and the rules of a run; troubles, all at once, where they can't be used. */
export async function openSession(
  flags: SessionFlags,
  world: World,
): Promise<{ session?: Session; troubles: readonly Trouble[] }> {
  const path = await configPath(flags.config, world)
  const { loaded, troubles } = path === undefined ? { loaded: [], troubles: [] } : await loadConfig(path)
  if (troubles.length > 0) return { troubles }

  const given = ruleChoices(flags.rule ?? [])
  const { failOn, maxWarnings } = flags
  const layers = [
    ...(await layersOf(loaded)),
    { from: 'command line', settings: { rules: given.rules, failOn, maxWarnings } },
  ]
  const run = inForce(layers).settings
  const rules = await rulesOf(run.rulesDir)
  const known = rules.ruleset.rules.map(rule => rule.id)
  const unknown = Object.keys(given.rules).filter(rule => !known.includes(rule))
  const all = [
    ...rules.troubles,
    ...given.troubles,
    ...unknown.map(rule => unknownName('rule', rule, known, '`heard rules` lists them all.')),
    ...(await misnamed(loaded, rules.ruleset)),
  ]
  if (all.length > 0) return { troubles: all }
  const { ruleset, pages } = rules
  return { session: { layers, ruleset, pages, run, model: await builtinModel() }, troubles: [] }
}

async function misnamed(loaded: readonly LoadedConfig[], ruleset: Ruleset): Promise<Trouble[]> {
  if (loaded.length === 0) return []
  const { unknownNames } = await import('../config/check.ts')
  const known = {
    rules: ruleset.rules.map(({ id }) => id),
    cases: caseNamesKnown(ruleset),
    themes: ruleset.scorecard.dimensions.map(({ name }) => name),
  }
  return loaded.flatMap(({ file, config }) => unknownNames(file, config, known))
}

/** The path of the configuration in force, or undefined where there is none or none is wanted. */
export async function configPath(
  flag: string | boolean | undefined,
  world: World,
): Promise<string | undefined> {
  if (flag === false) return undefined
  return typeof flag === 'string' ? resolve(world.cwd, flag) : findConfig(world.cwd)
}

async function rulesOf(
  folder: string | undefined,
): Promise<Pick<Session, 'ruleset' | 'pages'> & { troubles: readonly Trouble[] }> {
  if (folder === undefined) return { ruleset: builtinRuleset(), pages: builtinPages, troubles: [] }
  const { teamRuleset } = await import('../ruleset/team.ts')
  const { ruleset, pages, troubles } = await teamRuleset(folder)
  return { ruleset, pages: async () => pages, troubles }
}

const severities = ['error', 'warning', 'info', 'off'] as const

/** `--rule id=severity` flags as settings. */
function ruleChoices(flags: readonly string[]): {
  rules: Record<string, Severity | 'off'>
  troubles: Trouble[]
} {
  const rules: Record<string, Severity | 'off'> = {}
  const troubles: Trouble[] = []
  for (const flag of flags) {
    const [rule = '', given = ''] = flag.split('=')
    const severity = severities.find(one => one === given)
    if (severity === undefined) troubles.push(unexpectedValue(`--rule ${rule}`, given, severities))
    else rules[rule] = severity
  }
  return { rules, troubles }
}

/** Settings of rules in the form that linting takes, and the ruleset with the limits that they set. */
export function applied(ruleset: Ruleset, settings: Readonly<Record<string, RuleSetting>> = {}) {
  const rules: Record<string, Severity | 'off'> = {}
  const limits = new Map<string, number>()
  for (const [rule, setting] of Object.entries(settings)) {
    const { severity, limit } =
      typeof setting === 'string' ? { severity: setting } : { limit: undefined, ...setting }
    if (severity !== undefined) rules[rule] = severity
    if (limit !== undefined) limits.set(rule, limit)
  }
  if (limits.size === 0) return { rules, ruleset }
  const limited = ruleset.rules.map(rule => ({ ...rule, limit: limits.get(rule.id) ?? rule.limit }))
  return { rules, ruleset: { ...ruleset, rules: limited } }
}
