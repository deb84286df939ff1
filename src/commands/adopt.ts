import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Baseline, compared, pruned, readBaseline, sizeOf, updated } from '../macros/baseline.ts'
import type { Ignore } from '../macros/ignores.ts'
import { counted } from '../report/page.ts'
import { trouble, unopenable } from '../trouble.ts'
import type { ReplyReport, Result, Trouble } from '../types.ts'
import type { CheckFlags, Plan } from './check-plan.ts'
import { writeWhole } from './fix-files.ts'
import type { World } from './world.ts'

/** What a legacy library asks of a run: the findings that are new, what to tell beside them, and what went wrong. */
export type Adopted = {
  replies: readonly ReplyReport[]
  notes: readonly string[]
  troubles: readonly Trouble[]
}

/** Takes away what is ignored and what the baseline knows; writes the baseline where that is asked for. */
export async function adopt(
  replies: readonly ReplyReport[],
  flags: CheckFlags,
  plan: Plan,
  world: World,
): Promise<Adopted> {
  const ignored = await withoutIgnored(replies, flags, plan, world)
  const path = flags.baseline ?? (flags.updateBaseline || flags.pruneBaseline ? usualPath : undefined)
  if (path === undefined || ignored.troubles.length > 0) return ignored
  const compared = await againstBaseline(ignored.replies, path, flags, world)
  return { ...compared, notes: [...ignored.notes, ...compared.notes] }
}

const usualPath = 'heard.baseline.json'

async function withoutIgnored(
  replies: readonly ReplyReport[],
  { ignores: path, since }: CheckFlags,
  { session, now }: Plan,
  world: World,
): Promise<Adopted> {
  if (path === undefined) return { replies, notes: [], troubles: [] }
  const text = await textOf(path, world)
  if (!text.ok) return { replies, notes: [], troubles: [text.trouble] }
  const { readIgnores, spare } = await import('../macros/ignores.ts')
  const rules = session.ruleset.rules.map(rule => rule.id)
  const { ignores, troubles } = readIgnores(text.value, path, rules)
  if (troubles.length > 0) return { replies, notes: [], troubles }
  const { replies: left, spared, expired, unused } = spare(replies, ignores, now)
  const about = ({ line, rule, macro, owner }: Ignore) =>
    `${path}:${line}  ${rule} in ${macro}${owner === undefined ? '' : ` (${owner})`}`
  const notes = [
    ...(spared > 0 ? [`${counted(spared, 'finding')} ignored, with reasons, by ${path}.`] : []),
    ...expired.map(ignore => `${about(ignore)} expired on ${ignore.expires} and no longer holds.`),
    // A run that sees only what changed can't tell what is unused.
    ...(since === undefined ? unused.map(ignore => `${about(ignore)} is not needed any more.`) : []),
  ]
  return { replies: left, notes, troubles: [] }
}

async function againstBaseline(
  replies: readonly ReplyReport[],
  path: string,
  flags: CheckFlags,
  world: World,
): Promise<Adopted> {
  const text = await textOf(path, world)
  const absent = !text.ok && text.trouble.code === 'missing-file'
  if (!text.ok && !(absent && flags.updateBaseline)) {
    return { replies, notes: [], troubles: [absent ? noBaseline(path) : text.trouble] }
  }
  const before = text.ok ? readBaseline(text.value, path) : undefined
  if (before?.ok === false && !flags.updateBaseline) {
    return { replies, notes: [], troubles: [before.trouble] }
  }
  const baseline = before?.ok ? before.value : undefined
  if (flags.updateBaseline) {
    const now = updated(baseline, replies)
    const told = `${path} holds ${counted(sizeOf(now), 'finding')}; from now on only new ones are told.`
    return written(path, now, told, { replies: compared(replies, now).replies }, world)
  }
  const { replies: fresh, known, stale } = compared(replies, baseline ?? { version: 1, macros: {} })
  const gone = flags.since === undefined ? stale : []
  const lines = known > 0 ? [`${counted(known, 'finding')} known to ${path}.`] : []
  if (gone.length === 0) return { replies: fresh, notes: lines, troubles: [] }
  const count = gone.reduce((sum, { entry }) => sum + entry.count, 0)
  if (!flags.pruneBaseline) {
    const rows = gone
      .slice(0, 10)
      .map(({ macro, entry }) => `  ${entry.rule} in ${macro}${quoted(entry.words)}`)
    const more = gone.length > 10 ? [`  … and ${gone.length - 10} more`] : []
    const cure = `${counted(count, 'stale entry', 'stale entries')} in ${path}, mended since; --prune-baseline takes them out:`
    return { replies: fresh, notes: [...lines, [cure, ...rows, ...more].join('\n')], troubles: [] }
  }
  const told = `${counted(count, 'stale entry', 'stale entries')} taken out of ${path}.`
  return written(
    path,
    pruned(baseline ?? { version: 1, macros: {} }, gone),
    told,
    { replies: fresh, lines },
    world,
  )
}

async function written(
  path: string,
  baseline: Baseline,
  told: string,
  { replies, lines = [] }: { replies: readonly ReplyReport[]; lines?: readonly string[] },
  world: World,
): Promise<Adopted> {
  const unwritten = await writeWhole(resolve(world.cwd, path), `${JSON.stringify(baseline, null, 2)}\n`)
  return unwritten === undefined
    ? { replies, notes: [...lines, told], troubles: [] }
    : { replies, notes: lines, troubles: [unwritten] }
}

const quoted = (words: string | undefined) => (words === undefined ? '' : `: “${words}”`)

const noBaseline = (path: string) =>
  trouble('missing-baseline', 'Unexpected path, expected a baseline that exists', {
    path,
    help: 'Write it first: heard check … --baseline FILE --update-baseline',
  })

async function textOf(path: string, world: World): Promise<Result<string>> {
  try {
    return { ok: true, value: await readFile(resolve(world.cwd, path), 'utf8') }
  } catch (error) {
    return { ok: false, trouble: unopenable(path, error) }
  }
}
