import type { z } from 'zod'
import { didYouMean, nearest, oneOf, trouble, troubleAt } from '../trouble.ts'
import type { Span, Trouble } from '../types.ts'
import { type Config, configSchema } from './schema.ts'
import type { Path } from './text.ts'
import { columnParts } from './words.ts'

/** A configuration file with what is needed to point into it; a script's file has no text to point into. */
export type ConfigFile = {
  path: string
  text?: string
  locate?: (path: Path, part: 'key' | 'value') => Span | undefined
}

/** Checks a configuration's value; every fault becomes a trouble with its place. */
export function checkConfig(file: ConfigFile, value: unknown): { config?: Config; troubles: Trouble[] } {
  const checked = configSchema.safeParse(value ?? {})
  if (checked.success) return { config: checked.data, troubles: [] }
  return { troubles: checked.error.issues.flatMap(issue => troublesOf(file, value, issue)) }
}

/** The names that a configuration may use. */
export type Known = {
  rules: readonly string[]
  /** Scenarios and playbooks. */
  cases: readonly string[]
  /** The themes of the score. */
  themes: readonly string[]
}

/** Names of rules, scenarios, playbooks and themes that nobody knows, each with its place. */
export function unknownNames(file: ConfigFile, config: Config, known: Known): Trouble[] {
  const parts = [
    { part: config, at: [] },
    ...(config.overrides ?? []).map((part, index) => ({ part, at: ['overrides', index] })),
  ]
  const inParts = parts.flatMap(({ part: { rules = {}, scenario, playbook }, at }) => [
    ...Object.keys(rules).map(rule => refuse('rule', rule, known.rules, [...at, 'rules', rule], 'key')),
    ...(scenario === undefined
      ? []
      : [refuse('scenario', scenario, known.cases, [...at, 'scenario'], 'value')]),
    ...(playbook === undefined
      ? []
      : [refuse('playbook', playbook, known.cases, [...at, 'playbook'], 'value')]),
  ])
  const themes = Object.keys(config.weights ?? {})
  return [
    ...inParts,
    ...themes.map(name => refuse('theme', name, known.themes, ['weights', name], 'key')),
    ...(config.scorecard?.categories ?? []).flatMap(({ rules = [] }, index) =>
      rules.map((rule, at) =>
        refuse('rule', rule, known.rules, ['scorecard', 'categories', index, 'rules', at], 'value'),
      ),
    ),
  ].flat()

  function refuse(
    kind: string,
    name: string,
    names: readonly string[],
    path: Path,
    part: 'key' | 'value',
  ): Trouble[] {
    if (names.includes(name)) return []
    const cure = didYouMean(name, names, lookUp[kind] ?? `There are ${oneOf(names)}.`)
    return [
      pointed(
        file,
        `unknown-${kind}`,
        `Unexpected ${kind} “${name}”, expected one that exists`,
        path,
        part,
        cure,
      ),
    ]
  }
}

const lookUp: Readonly<Record<string, string>> = {
  rule: '`heard rules` lists them all.',
  scenario: '`heard playbooks` lists them all.',
  playbook: '`heard playbooks` lists them all.',
}

function troublesOf(file: ConfigFile, value: unknown, issue: z.core.$ZodIssue): Trouble[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key =>
      pointed(
        file,
        'unknown-setting',
        `Unexpected setting “${key}”`,
        [...issue.path, key],
        'key',
        didYouMean(key, settingsAt(issue.path), `Settings here: ${settingsAt(issue.path).join(', ')}.`),
      ),
    )
  }
  const found = issue.path.reduce<unknown>((inner, step) => Object(inner)[step], value)
  const where = issue.path.map(String).join('.') || 'the configuration'
  const title = `Unexpected ${shown(found)} for ${where}, expected ${expectation(issue)}`
  const near = issue.code === 'invalid_value' ? nearest(String(found), issue.values.map(String)) : undefined
  const help = near === undefined ? undefined : `Did you mean “${near}”?`
  return [pointed(file, 'setting-value', title, issue.path, 'value', help)]
}

function pointed(
  file: ConfigFile,
  code: string,
  title: string,
  path: Path,
  part: 'key' | 'value',
  cure?: string,
): Trouble {
  const help = cure ?? '`heard init` writes a file that explains every setting.'
  const span = file.locate?.(path, part)
  return file.text === undefined || span === undefined
    ? trouble(code, title, { path: file.path, help })
    : troubleAt(code, title, { path: file.path, text: file.text }, span, help)
}

function settingsAt(path: Path): string[] {
  const { overrides, ...settings } = configSchema.shape
  if (path.at(-1) === 'columns') return [...columnParts]
  if (path.length === 0) return [...Object.keys(settings), 'overrides']
  if (path[0] !== 'overrides') return ['severity', 'limit']
  return path.length === 2 ? Object.keys(overrides.unwrap().element.shape) : ['severity', 'limit']
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'settings',
  record: 'settings',
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'too_small':
      return issue.origin === 'string' ? 'something' : `${issue.minimum} or more`
    default:
      return issue.message
  }
}

const shown = (value: unknown) =>
  typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? 'nothing')
