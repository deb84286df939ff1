import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { columnParts, failLevels } from '../config/words.ts'
import { caseNamesKnown } from '../judge/case.ts'
import { type ReporterRow, reporters } from '../report/index.ts'
import { trouble, unexpectedValue, unknownName, unopenable } from '../trouble.ts'
import type { ReadOptions, Trouble } from '../types.ts'
import { openSession, type Session } from './session.ts'
import type { World } from './world.ts'

/** The flags of `heard check`, as commander hands them over. */
export type CheckFlags = {
  format?: string[]
  output?: string
  customer?: string
  scenario?: string
  playbook?: string
  channel?: string
  rule?: string[]
  fix?: boolean
  diff?: boolean
  failOn?: string
  maxWarnings?: string
  quiet?: boolean
  stats?: boolean
  showMath?: boolean
  watch?: boolean
  as?: string
  encoding?: string
  columns?: string[]
  stdinFilename?: string
  baseline?: string
  updateBaseline?: boolean
  pruneBaseline?: boolean
  ignores?: string
  since?: string
  now?: string
  cache?: string | boolean
  jobs?: string
  config?: string | boolean
  color?: boolean
}

/** A report to make: its format, where it goes (stdout without a file), and its template where it takes one. */
export type Target = { row: ReporterRow; file?: string; template?: string }

/** All that `heard check` has made of its flags. */
export type Plan = {
  session: Session
  targets: readonly Target[]
  read: ReadOptions
  /** A scenario or playbook given for every reply. */
  scenario?: string
  failOn: (typeof failLevels)[number]
  maxWarnings: number
  /** The day that dates in texts are held against, as YYYY-MM-DD. */
  now: string
  /** How many cores to use; undefined leaves it to the size of the job. */
  jobs?: number
}

/** Makes a plan of the flags, or tells everything that is amiss with them at once. */
export async function planCheck(
  flags: CheckFlags,
  world: World,
): Promise<{ plan?: Plan; troubles: readonly Trouble[] }> {
  const troubles: Trouble[] = []
  const failOn = failLevels.find(level => level === flags.failOn)
  if (flags.failOn !== undefined && failOn === undefined) {
    troubles.push(unexpectedValue('--fail-on', flags.failOn, failLevels))
  }
  const maxWarnings = flags.maxWarnings === undefined ? undefined : Number(flags.maxWarnings)
  if (maxWarnings !== undefined && !(Number.isInteger(maxWarnings) && maxWarnings >= 0)) {
    troubles.push(
      trouble(
        'unexpected-value',
        `Unexpected “${flags.maxWarnings}” for --max-warnings, expected a whole number`,
        { help: 'Such as --max-warnings 10.' },
      ),
    )
  }
  if (flags.now !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(flags.now)) {
    const title = `Unexpected “${flags.now}” for --now, expected a day`
    troubles.push(trouble('unexpected-value', title, { help: 'Such as --now 2027-01-31.' }))
  }
  const jobs = flags.jobs === undefined ? undefined : Number(flags.jobs)
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs > 0)) {
    const title = `Unexpected “${flags.jobs}” for --jobs, expected a number of cores`
    troubles.push(trouble('unexpected-value', title, { help: 'Such as --jobs 4.' }))
  }
  const targets = targetsOf(flags, world, troubles)
  const read = readOptionsOf(flags, world, troubles)
  const opened = await openSession({ config: flags.config, rule: flags.rule, failOn, maxWarnings }, world)
  troubles.push(...opened.troubles)
  const { session } = opened
  if (session === undefined) return { troubles }

  const scenario = flags.playbook ?? flags.scenario
  const cases = caseNamesKnown(session.ruleset)
  if (scenario !== undefined && !cases.includes(scenario)) {
    const kind = flags.playbook === undefined ? 'scenario' : 'playbook'
    troubles.push(unknownName(kind, scenario, cases, '`heard playbooks` lists them all.'))
  }
  if (troubles.length > 0) return { troubles }
  const { failOn: level = 'error', maxWarnings: most = Number.POSITIVE_INFINITY } = session.run
  const now = flags.now ?? new Date().toISOString().slice(0, 10)
  return { plan: { session, targets, read, scenario, failOn: level, maxWarnings: most, now, jobs }, troubles }
}

function targetsOf(flags: CheckFlags, world: World, troubles: Trouble[]): Target[] {
  const targets = (flags.format ?? ['terminal']).flatMap((format): Target[] => {
    const [name = '', file] = splitOnce(format)
    const row = Object.hasOwn(reporters, name) ? reporters[name] : undefined
    if (row === undefined) {
      troubles.push(unexpectedValue('--format', name, Object.keys(reporters)))
      return []
    }
    if (row.takes === 'output') return [{ row, file }]
    const template = file === undefined ? undefined : readText(resolve(world.cwd, file), file, troubles)
    return [{ row, template }]
  })
  const open = targets.filter(target => target.file === undefined)
  if (open.length > 1) {
    const title = 'Unexpected second report on standard output, expected a file for it'
    troubles.push(
      trouble('one-output', title, { help: 'Such as --format terminal --format json=report.json.' }),
    )
  }
  return targets.map(target => (target.file === undefined ? { ...target, file: flags.output } : target))
}

function readOptionsOf(flags: CheckFlags, world: World, troubles: Trouble[]): ReadOptions {
  const { as, encoding, channel } = flags
  const customer = flags.customer === undefined ? undefined : customerOf(flags.customer, world, troubles)
  const columns = Object.fromEntries((flags.columns ?? []).flatMap(flag => flag.split(',')).map(splitOnce))
  for (const [part, column] of Object.entries(columns)) {
    if (!columnParts.some(known => known === part))
      troubles.push(unexpectedValue('--columns', part, columnParts))
    else if (column === undefined) {
      troubles.push(
        trouble('unexpected-value', `Unexpected “${part}” for --columns, expected ${part}=NAME`, {
          help: 'Name the column or key.',
        }),
      )
    }
  }
  return { as, encoding, channel, customer, columns }
}

/** `--customer` takes a file where there is one; a single word that looks like a file name is meant as one. */
function customerOf(given: string, world: World, troubles: Trouble[]): string | undefined {
  const path = resolve(world.cwd, given)
  const looksLikeFile = /^\S+\.\w{1,5}$/.test(given) || /^\S*[\\/]\S*$/.test(given)
  return (given.length < 4096 && existsSync(path)) || looksLikeFile ? readText(path, given, troubles) : given
}

function readText(path: string, name: string, troubles: Trouble[]): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    troubles.push(unopenable(name, error))
    return undefined
  }
}

const splitOnce = (text: string): [string, string?] => {
  const at = text.indexOf('=')
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
