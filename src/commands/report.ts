import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { compareReviews } from '../review/compare.ts'
import { summaryOf } from '../review/summary/read.ts'
import { mergeSummaries, type Summary } from '../review/summary/summary.ts'
import { trouble, unopenable } from '../trouble.ts'
import type { Result, Trouble } from '../types.ts'
import { type Asked, unknownFormats, writeReview } from './review/reports.ts'
import { openSession } from './session.ts'
import { lookOf, tell, type World } from './world.ts'

type Flags = Asked & { compare?: boolean; format?: string[]; config?: string | boolean }

/** Adds up the summaries of reviews and reports on the whole, or compares two of them. */
export async function report(files: readonly string[], flags: Flags, world: World): Promise<number> {
  const read = await Promise.all(files.map(file => summaryIn(file, world)))
  const unread = read.flatMap(one => (one.ok ? [] : [one.trouble]))
  const refused = [...unread, ...(flags.compare ? refusals(files, flags) : unknownFormats(flags))]
  if (refused.length > 0) return tell(refused, world, flags.color)
  const summaries = read.flatMap(one => (one.ok ? [one.value] : []))
  if (flags.compare) return compare(summaries, flags, world)

  const { session, troubles } = await openSession({ config: flags.config }, world)
  if (session === undefined) return tell(troubles, world, flags.color)
  const merged = summaries
    .map((value): Result<Summary> => ({ ok: true, value }))
    .reduce((all, one) => (all.ok && one.ok ? mergeSummaries(all.value, one.value) : all))
  if (!merged.ok) return tell([merged.trouble], world, flags.color)
  return tell(await writeReview(merged.value, flags, session, world), world, flags.color)
}

async function summaryIn(file: string, world: World): Promise<Result<Summary>> {
  try {
    const value = summaryOf(await readFile(resolve(world.cwd, file), 'utf8'))
    return value ? { ok: true, value } : { ok: false, trouble: noSummary(file) }
  } catch (error) {
    return { ok: false, trouble: unopenable(file, error) }
  }
}

const noSummary = (path: string) =>
  trouble('no-summary', 'Unexpected content, expected the summary of a review', {
    path,
    help: 'Make one with: heard review sent.jsonl --summary march.json',
  })

function refusals({ length }: readonly string[], { format = [] }: Flags): Trouble[] {
  const other = format.filter(name => name !== 'terminal' && name !== 'json')
  return [
    ...(length === 2
      ? []
      : [
          trouble('two-summaries', `Unexpected number of summaries (${length}), expected two to compare`, {
            help: 'First the earlier, then the later: heard report february.json march.json --compare',
          }),
        ]),
    ...other.map(name =>
      trouble(
        'unexpected-value',
        `Unexpected “${name}” for --format, expected terminal or json with --compare`,
      ),
    ),
  ]
}

async function compare(summaries: readonly Summary[], flags: Flags, world: World): Promise<number> {
  const [before, after] = summaries as [Summary, Summary]
  const comparison = compareReviews(before, after)
  if (flags.format?.includes('json')) {
    world.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`)
  } else {
    const { comparedPage } = await import('../report/review/compared.ts')
    const look = lookOf(world.stdout, world.env, flags.color)
    world.stdout.write(`${comparedPage(comparison, [before, after], look)}\n`)
  }
  if (before.ruleset !== after.ruleset || before.scorecard !== after.scorecard)
    world.stderr.write(
      '\nThe two were judged by different rules or scorecards: part of each change may be theirs.\n',
    )
  return 0
}
