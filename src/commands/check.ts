import { resolve } from 'node:path'
import { summarise } from '../summarise.ts'
import { trouble } from '../trouble.ts'
import type { ReplyReport, Report, Severity } from '../types.ts'
import { version } from '../version.ts'
import type { Adopted } from './adopt.ts'
import { type CheckFlags, type Plan, planCheck } from './check-plan.ts'
import { fixAll } from './fix-inputs.ts'
import { gather, type Input } from './inputs.ts'
import { judgeFor } from './judging/index.ts'
import type { Told } from './judging/memory.ts'
import { type Asked, type Linted, lintInput } from './lint-inputs.ts'
import { deliver, pagesOf, streamFor } from './print.ts'
import { progress } from './progress.ts'
import { watch } from './watch.ts'
import { type Output, tell, type World } from './world.ts'

/** Checks replies and reports on them; the exit code says whether anything stands at or above the failing level. */
export async function check(paths: readonly string[], flags: CheckFlags, world: World): Promise<number> {
  const { plan, troubles } = await planCheck(flags, world)
  if (plan === undefined) return tell(troubles, world, flags.color)
  const given = paths.length === 0 && !world.stdin.isTTY ? ['-'] : paths
  if (given.length === 0) return tell([nothingGiven], world, flags.color)
  const watched = given.filter(path => path !== '-').map(path => resolve(world.cwd, baseOf(path)))
  if (!flags.watch || watched.length === 0) return checkOnce(given, flags, plan, world)
  return watch(watched, async () => void (await checkOnce(given, flags, plan, world)), world)
}

const nothingGiven = trouble(
  'nothing-given',
  'Unexpected silence, expected a file, a folder, a glob or piped text',
  {
    help: 'Such as: heard check draft.md · heard check macros/ · pbpaste | heard',
  },
)

/** The fixed part of a glob, which is what can be watched. */
const baseOf = (path: string) => path.replace(/(^|[\\/])[^\\/]*[*?{[(!].*$/, '$1') || '.'

async function checkOnce(
  paths: readonly string[],
  flags: CheckFlags,
  plan: Plan,
  world: World,
): Promise<number> {
  const { stdinFilename } = flags
  const found = await gather(paths, { ignore: plan.session.run.ignore, stdinFilename }, world)
  const since = flags.since === undefined ? undefined : await sinceRef(flags.since, world)
  if (since?.ok === false) return tell([since.trouble], world, flags.color)
  const memory = await memoryFor(found.inputs, flags, plan, world)
  if (memory?.told !== undefined) return say(memory.told, world.stdout, flags, world)
  const { judge, save } = await judgeFor(flags, plan, world)
  const linted = await lintAll(found.inputs, { ...plan, judge }, world)
  const settled = flags.fix || flags.diff ? await fixAll(found.inputs, linted, flags, plan, world) : linted
  const troubles = [...found.troubles, ...settled.flatMap(one => one.troubles)]
  if (flags.diff) return tell(troubles, world, flags.color)

  const all = await acrossLibrary(
    settled.flatMap(one => one.replies),
    plan,
  )
  const wanted = since === undefined ? all : await since.value(all, found.inputs, plan)
  const adopted = await adoptedFor(wanted, flags, plan, world)
  const unsaved = await save()
  troubles.push(...adopted.troubles, ...(unsaved === undefined ? [] : [unsaved]))
  const report = summarise(adopted.replies, troubles, { name: 'heard', version })
  const stream = streamFor(report, flags, world)
  const { pages, troubles: broken } = await pagesOf(report, plan.targets, flags, stream, world)
  const told = {
    pages,
    notes: adopted.notes,
    troubles: [...troubles, ...broken],
    code: fails(report, plan) ? 1 : 0,
  }
  await memory?.keep(told)
  return say(told, stream, flags, world)
}

/** Says what a run has come to, and returns its exit code. */
async function say(
  { pages, notes, troubles, code }: Told,
  stream: Output,
  flags: CheckFlags,
  world: World,
): Promise<number> {
  const unwritten = await deliver(pages, stream, world)
  for (const note of notes) world.stderr.write(`${note}\n`)
  return (await tell([...troubles, ...unwritten], world, flags.color)) || code
}

/** What the last run has said of the very same files, where `--cache` keeps it. */
async function memoryFor(inputs: readonly Input[], flags: CheckFlags, plan: Plan, world: World) {
  if (!flags.cache) return undefined
  return (await import('./judging/memory.ts')).openMemory(inputs, flags, plan, world)
}

/** What only several macros side by side give away; drafts have no such side. */
async function acrossLibrary(replies: readonly ReplyReport[], plan: Plan): Promise<readonly ReplyReport[]> {
  if (!replies.some(({ draft }) => draft.macro !== undefined || draft.fields !== undefined)) return replies
  return (await import('./across.ts')).withLibrary(replies, plan)
}

async function sinceRef(ref: string, world: World) {
  return (await import('./since.ts')).changedSince(ref, world)
}

/** Ignores and baselines, where one is in use. */
async function adoptedFor(
  replies: readonly ReplyReport[],
  flags: CheckFlags,
  plan: Plan,
  world: World,
): Promise<Adopted> {
  const { baseline, updateBaseline, pruneBaseline, ignores } = flags
  if (!baseline && !updateBaseline && !pruneBaseline && !ignores) return { replies, notes: [], troubles: [] }
  return (await import('./adopt.ts')).adopt(replies, flags, plan, world)
}

async function lintAll(inputs: readonly Input[], plan: Asked, world: World): Promise<Linted[]> {
  const shown = progress(world)
  const linted: Linted[] = []
  for (const [index, input] of inputs.entries()) {
    shown.at(index, inputs.length, input.name)
    linted.push(
      await lintInput(input, plan, (done, total) => shown.at(done, total, `replies of ${input.name}`)),
    )
  }
  shown.done()
  return linted
}

const levels: readonly Severity[] = ['info', 'warning', 'error']

/** Whether a sure finding stands at or above the failing level, or there are too many warnings; hints never fail. */
function fails({ replies }: Report, { failOn, maxWarnings }: Plan): boolean {
  const sure = replies.flatMap(reply => reply.findings.filter(finding => finding.sure))
  const failing = failOn === 'never' ? [] : levels.slice(levels.indexOf(failOn))
  return (
    sure.some(finding => failing.includes(finding.severity)) ||
    sure.filter(finding => finding.severity === 'warning').length > maxWarnings
  )
}
