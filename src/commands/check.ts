import { resolve } from 'node:path'
import { summarise } from '../summarise.ts'
import { trouble } from '../trouble.ts'
import type { Report, Severity } from '../types.ts'
import { version } from '../version.ts'
import { adopt } from './adopt.ts'
import { type CheckFlags, type Plan, planCheck } from './check-plan.ts'
import { fixAll } from './fix-inputs.ts'
import { gather, type Input } from './inputs.ts'
import { type Linted, lintInput } from './lint-inputs.ts'
import { print } from './print.ts'
import { progress } from './progress.ts'
import { watch } from './watch.ts'
import { tell, type World } from './world.ts'

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
  const linted = await lintAll(found.inputs, plan, world)
  const settled = flags.fix || flags.diff ? await fixAll(found.inputs, linted, flags, plan, world) : linted
  const troubles = [...found.troubles, ...settled.flatMap(one => one.troubles)]
  if (flags.diff) return tell(troubles, world, flags.color)

  const adopted = await adopt(
    settled.flatMap(one => one.replies),
    flags,
    plan,
    world,
  )
  troubles.push(...adopted.troubles)
  const report = summarise(adopted.replies, troubles, { name: 'heard', version })
  const unwritten = await print(report, plan.targets, flags, world)
  for (const note of adopted.notes) world.stderr.write(`${note}\n`)
  const code = await tell([...troubles, ...unwritten], world, flags.color)
  return code > 0 ? code : fails(report, plan) ? 1 : 0
}

async function lintAll(inputs: readonly Input[], plan: Plan, world: World): Promise<Linted[]> {
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
