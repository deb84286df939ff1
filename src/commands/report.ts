import { compareReviews } from '../review/compare.ts'
import type { Summary } from '../review/summary/summary.ts'
import { trouble } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import { mergedSummary, summariesIn } from './review/merged.ts'
import { type Asked, unknownFormats, writeReview } from './review/reports.ts'
import { openSession } from './session.ts'
import { lookOf, tell, type World } from './world.ts'

type Flags = Asked & { compare?: boolean; format?: string[]; config?: string | boolean }

/** Adds up the summaries of reviews and reports on the whole, or compares two of them. */
export async function report(files: readonly string[], flags: Flags, world: World): Promise<number> {
  const amiss = flags.compare ? refusals(files, flags) : unknownFormats(flags)
  if (flags.compare) {
    const { summaries, troubles } = await summariesIn(files, world)
    const refused = [...troubles, ...amiss]
    return refused.length > 0 ? tell(refused, world, flags.color) : compare(summaries, flags, world)
  }
  const { summary, troubles: unread } = await mergedSummary(files, world)
  const { session, troubles } = await openSession({ config: flags.config }, world)
  const refused = [...unread, ...amiss, ...troubles]
  if (summary === undefined || session === undefined || refused.length > 0)
    return tell(refused, world, flags.color)
  return tell(await writeReview(summary, flags, session, world), world, flags.color)
}

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
