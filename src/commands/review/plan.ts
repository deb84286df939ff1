import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { type Dispute, disputeKey } from '../../review/disputes.ts'
import { type Shard, shardOf } from '../../review/shard.ts'
import type { Plan } from '../../review/summary/summary.ts'
import type { Filter } from '../../review/wanted.ts'
import { momentOf } from '../../review/when.ts'
import { trouble } from '../../trouble.ts'
import type { Trouble } from '../../types.ts'
import type { Session } from '../session.ts'
import type { World } from '../world.ts'
import type { Job } from './task.ts'

/** The flags of `heard review`, as commander hands them over. */
export type ReviewFlags = {
  by?: string
  where?: string[]
  from?: string
  to?: string
  sample?: string
  seed?: string
  worst?: string
  jobs?: string
  shard?: string
  resume?: boolean
  strict?: boolean
  stream?: boolean
  summary?: string
  leftOut?: string
  anonymise?: boolean
  showMath?: boolean
  format?: string[]
  as?: string
  columns?: string[]
  scenario?: string
  config?: string | boolean
  color?: boolean
}

/** All that a review has made of its flags. */
export type ReviewPlan = { job: Job; jobs: number; shard: Shard }

/** Makes a plan of the flags, or tells everything that is amiss with them at once. */
export function planReview(
  flags: ReviewFlags,
  session: Session,
  disputes: readonly Dispute[],
  world: World,
): { plan?: ReviewPlan; troubles: readonly Trouble[] } {
  const troubles: Trouble[] = []
  const sample = sampleOf(flags.sample ?? '0/agent', troubles)
  const plan: Plan = {
    ruleset: fingerprint([session.ruleset, session.run.rules ?? {}]),
    scorecard: fingerprint(session.run.scorecard ?? [session.ruleset.scorecard, session.run.weights ?? {}]),
    by: namesIn(flags.by ?? 'agent,week'),
    seed: flags.seed ?? '1',
    worst: wholeNumber('--worst', flags.worst ?? '10', troubles),
    ...sample,
    examples: 3,
    anonymise: flags.anonymise === true,
  }
  const filter: Filter = {
    where: (flags.where ?? []).map(one => conditionOf(one, troubles)),
    from: momentIn('--from', flags.from, troubles),
    to: momentIn('--to', flags.to, troubles),
  }
  const shard = shardOf(flags.shard ?? '1/1')
  if (shard === undefined) troubles.push(unexpected('--shard', flags.shard, 'such as 3/16'))
  const jobs = wholeNumber('--jobs', flags.jobs ?? String(availableParallelism()), troubles)
  const columns = { ...session.run.columns, ...columnsOf(flags.columns, troubles) }
  const config = typeof flags.config === 'string' ? resolve(world.cwd, flags.config) : flags.config
  const disputed = disputes.map(disputeKey)
  const job: Job = {
    plan,
    read: { as: flags.as, columns },
    filter,
    scenario: flags.scenario,
    config,
    disputed,
  }
  return troubles.length > 0 || shard === undefined ? { troubles } : { plan: { job, jobs, shard }, troubles }
}

/** A short name for a value, the same wherever it is made. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
}

const namesIn = (list: string) =>
  list
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)

function sampleOf(text: string, troubles: Trouble[]): { sample: number; sampleBy: string } {
  const [, count = '0', sampleBy = 'agent'] = /^(\d+)(?:\/(\w+))?$/.exec(text) ?? []
  if (!/^\d+(?:\/\w+)?$/.test(text)) troubles.push(unexpected('--sample', text, 'such as 5/agent'))
  return { sample: Number(count), sampleBy }
}

function conditionOf(text: string, troubles: Trouble[]): { dimension: string; value: string } {
  const at = text.indexOf('=')
  if (at < 1) troubles.push(unexpected('--where', text, 'such as team=billing'))
  return { dimension: text.slice(0, at), value: text.slice(at + 1) }
}

function columnsOf(given: readonly string[] = [], troubles: Trouble[]): Record<string, string> {
  const pairs = given.flatMap(namesIn).map(pair => conditionOf(pair, troubles))
  return Object.fromEntries(pairs.map(({ dimension, value }) => [dimension, value]))
}

function momentIn(flag: string, text: string | undefined, troubles: Trouble[]): number | undefined {
  if (text === undefined) return undefined
  const moment = momentOf(text)
  if (moment === null) troubles.push(unexpected(flag, text, 'a date such as 2026-03-01'))
  return moment?.toMillis()
}

function wholeNumber(flag: string, text: string, troubles: Trouble[]): number {
  if (!/^\d+$/.test(text)) troubles.push(unexpected(flag, text, 'a whole number'))
  return Number(text)
}

const unexpected = (flag: string, value: string | undefined, expected: string) =>
  trouble('unexpected-value', `Unexpected “${value ?? ''}” for ${flag}, expected ${expected}`)
