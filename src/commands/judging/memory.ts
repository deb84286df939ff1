import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Trouble } from '../../types.ts'
import type { CheckFlags, Plan } from '../check-plan.ts'
import type { Input } from '../inputs.ts'
import type { Printed } from '../print.ts'
import { colorOf, type World, widthOf } from '../world.ts'
import { cacheFolder, hash, keep, rulesKey } from './keys.ts'

/** All that a run says. */
export type Told = {
  pages: readonly Printed[]
  notes: readonly string[]
  troubles: readonly Trouble[]
  code: number
}

/** What the last run said of the very same files, asked the same way; `keep` makes this run the last. */
export type Memory = { told?: Told; keep: (told: Told) => Promise<void> }

/** Runs that write to files of the user's, or look beyond the files that they are given, are never answered from memory. */
export async function openMemory(
  inputs: readonly Input[],
  flags: CheckFlags,
  plan: Plan,
  world: World,
): Promise<Memory | undefined> {
  const { fix, diff, since, updateBaseline, pruneBaseline, watch } = flags
  if (fix || diff || since || updateBaseline || pruneBaseline || watch) return undefined
  const read = await Promise.all(inputs.map(input => (input.path === undefined ? undefined : input.read())))
  const bytes = read.flatMap(source => (source?.ok ? [source.value.bytes] : []))
  if (bytes.length < inputs.length) return undefined
  const asked = JSON.stringify([
    flags,
    plan.now,
    plan.read,
    plan.targets.map(({ template, file }) => [template, file]),
    plan.session.layers.map(({ from, settings }) => [from, settings]),
    widthOf(world.stdout, world.env),
    colorOf(world.stdout, world.env, flags.color),
    world.cwd,
    inputs.map(({ name }) => name),
  ])
  const beside = await Promise.all([flags.baseline, flags.ignores].map(file => textOf(file, world)))
  const key = hash(await rulesKey(plan.session), asked, ...beside, ...bytes)
  const path = join(cacheFolder(flags, world), 'last-run.json')
  return {
    ...(await load(path, key)),
    keep: async told => void (await keep(path, JSON.stringify({ key, told }))),
  }
}

async function load(path: string, key: string): Promise<{ told?: Told }> {
  try {
    const stored: { key: string; told: Told } = JSON.parse(await readFile(path, 'utf8'))
    return stored.key === key ? { told: stored.told } : {}
  } catch {
    return {} // no last run, or one that was cut short
  }
}

async function textOf(file: string | undefined, world: World): Promise<string> {
  return file === undefined ? '' : readFile(resolve(world.cwd, file), 'utf8').catch(() => '')
}
