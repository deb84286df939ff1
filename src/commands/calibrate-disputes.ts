import { counted, table } from '../report/page.ts'
import { percent, percents } from '../report/review/figures.ts'
import { lessPreciseThan, precisionsOf } from '../review/precision.ts'
import { trouble } from '../trouble.ts'
import { mergedSummary } from './review/merged.ts'
import { lookOf, tell, type World } from './world.ts'

type Flags = { minPrecision?: string; color?: boolean }

/** Takes what people disputed as labels: how often each rule's findings stand on the team's own replies. */
export async function calibrateDisputes(
  files: readonly string[],
  flags: Flags,
  world: World,
): Promise<number> {
  const least = Number(flags.minPrecision ?? 0)
  const merged = await mergedSummary(files, world)
  const refused = [...(least >= 0 && least <= 1 ? [] : [noShare]), ...merged.troubles]
  if (merged.summary === undefined || refused.length > 0) return tell(refused, world, flags.color)
  const precisions = precisionsOf(merged.summary)
  const rows = precisions.map(({ rule, findings, disputed, precision }) => [
    rule,
    String(findings),
    String(disputed),
    percent(precision.value),
    percents(precision),
  ])
  const columns = [
    { title: 'rule' },
    { title: 'findings', align: 'right' },
    { title: 'disputed', align: 'right' },
    { title: 'stands', align: 'right' },
    { title: '95 %', align: 'right' },
  ] as const
  world.stdout.write(`${table(columns, rows, lookOf(world.stdout, world.env, flags.color).width)}\n`)
  const weak = lessPreciseThan(least, precisions)
  if (weak.length === 0) return 0
  const settings = weak.map(({ rule }) => `  ${rule}: info`).join('\n')
  world.stdout.write(
    `\n${counted(weak.length, 'rule')} surely below ${percent(least)}. In heard.config.yaml, to show as coaching only:\n\nrules:\n${settings}\n`,
  )
  return 1
}

const noShare = trouble('unexpected-value', 'Unexpected --min-precision, expected a number from 0 to 1', {
  help: 'Such as --min-precision 0.8.',
})
