import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { counted } from '../../report/page.ts'
import { type Checkpoint, checkpointOf, checkpointText } from '../../review/checkpoint.ts'
import { inOrder } from '../../review/in-order.ts'
import { isInShard, type Shard } from '../../review/shard.ts'
import { emptySummary, type LeftOut, mergeSummaries } from '../../review/summary/summary.ts'
import { trouble } from '../../trouble.ts'
import type { Trouble } from '../../types.ts'
import { writeWhole } from '../fix-files.ts'
import { gather, type Input } from '../inputs.ts'
import { type KeptFile, keptFile } from '../kept-file.ts'
import { openSession, type Session } from '../session.ts'
import { tell, type World } from '../world.ts'
import { disputesFile, readDisputes } from './disputes.ts'
import { type Piece, piecesOf } from './inputs.ts'
import { fingerprint, planReview, type ReviewFlags, type ReviewPlan } from './plan.ts'
import { openPool } from './pool.ts'
import { progress } from './progress.ts'
import { unknownFormats, writeReview } from './reports.ts'
import { stdinOf } from './stdin.ts'
import { stream } from './stream.ts'

/** Reviews sent replies: reads them as a stream, judges each, and tells what they come to. */
export async function review(paths: readonly string[], flags: ReviewFlags, world: World): Promise<number> {
  const { session, troubles } = await openSession({ config: flags.config }, world)
  if (session === undefined) return tell(troubles, world, flags.color)
  const disputed = await readDisputes(await disputesFile(flags.config, world))
  const { plan, troubles: amiss } = planReview(flags, session, disputed.disputes, world)
  const refused = [...disputed.troubles, ...amiss, ...unknownFormats(flags)]
  if (plan === undefined || refused.length > 0) return tell(refused, world, flags.color)
  const given = paths.length === 0 && !world.stdin.isTTY ? ['-'] : paths
  if (given.length === 0) return tell([nothingGiven], world, flags.color)
  const found = await gather(given, { ignore: session.run.ignore }, world)
  if (flags.stream) return stream(found.inputs, plan, session, world)

  const kept = await keptReview(found.inputs, plan, world)
  const start = flags.resume ? checkpointOf(kept?.read()) : undefined
  const told = await run(found.inputs, { plan, session, world, kept, start, strict: flags.strict === true })
  if (told.stopped) return STOPPED
  const unwritten = await writeReview(told.checkpoint.summary, flags, session, world)
  if (flags.leftOut) unwritten.push(...(await writeLeftOut(flags.leftOut, told.leftOut, world)))
  kept?.forget()
  return tell([...found.troubles, ...told.troubles, ...unwritten], world, flags.color)
}

/** What a shell makes of Ctrl-C. */
const STOPPED = 130

const nothingGiven = trouble('nothing-given', 'Unexpected silence, expected replies to review', {
  help: 'Such as: heard review sent-replies.jsonl --by agent,week',
})

type Run = {
  plan: ReviewPlan
  session: Session
  world: World
  kept?: KeptFile
  start?: Checkpoint
  strict: boolean
}

type Told = { checkpoint: Checkpoint; leftOut: LeftOut[]; troubles: Trouble[]; stopped: boolean }

/** How often what has been done is kept, in milliseconds. */
const KEEP_EVERY = 3000

async function run(
  inputs: readonly Input[],
  { plan, session, world, kept, start, strict }: Run,
): Promise<Told> {
  const { job, jobs, shard } = plan
  const told: Told = {
    checkpoint: start ?? { version: 1, chunks: 0, summary: emptySummary(job.plan) },
    leftOut: [],
    troubles: [],
    stopped: false,
  }
  const keepNow = () => kept?.write(checkpointText(told.checkpoint.chunks, told.checkpoint.summary))
  const stop = () => {
    told.stopped = true
    keepNow()
    world.stderr.write(`\n${stoppedAfter(told.checkpoint)}\n`)
  }
  world.signal.addEventListener('abort', stop, { once: true })
  const shown = await progress(inputs, world)
  const pool = await openPool(jobs, job, session, world)
  const pieces = piecesIn(inputs, shard, start?.chunks ?? 0, job.read.as, world)
  let lastKept = Date.now()
  try {
    for await (const { item, result } of inOrder(pieces, pool.width, pool.run)) {
      const merged = mergeSummaries(told.checkpoint.summary, result.summary)
      if (!merged.ok) return { ...told, troubles: [merged.trouble] }
      told.checkpoint = { version: 1, chunks: told.checkpoint.chunks + 1, summary: merged.value }
      told.leftOut.push(...result.leftOut.slice(0, Math.max(0, longestList - told.leftOut.length)))
      shown.at(item, told.checkpoint.summary.total.replies)
      if (told.stopped) return told
      if (Date.now() - lastKept > KEEP_EVERY) {
        keepNow()
        lastKept = Date.now()
      }
      const [row] = result.leftOut
      if (strict && row) return { ...told, troubles: [refusedRow(row)] }
    }
  } finally {
    world.signal.removeEventListener('abort', stop)
    shown.done()
    await pool.close()
  }
  return told
}

/** More rows than this are counted, not listed. */
const longestList = 100_000

const stoppedAfter = ({ summary }: Checkpoint) =>
  `Stopped after ${counted(summary.total.replies, 'reply', 'replies')}. Add --resume to go on from there.`

const refusedRow = ({ path, line, reason }: LeftOut) =>
  trouble('left-out', reason, {
    path,
    ...(line === null ? {} : { line }),
    help: 'Without --strict such rows are left out and counted.',
  })

/** The pieces of the shard that are still to be done; a piece's number is its place among all pieces of the shard. */
async function* piecesIn(
  inputs: readonly Input[],
  shard: Shard,
  done: number,
  as: string | undefined,
  world: World,
): AsyncGenerator<Piece> {
  let number = 0
  let mine = 0
  for (const input of inputs) {
    for await (const piece of piecesOf(input, () => stdinOf(world), as)) {
      if (isInShard(number++, shard) && mine++ >= done) yield piece
    }
  }
}

/** Where a review of just these inputs under just this plan is kept; nowhere for standard input, which is gone once read. */
async function keptReview(
  inputs: readonly Input[],
  { job, shard }: ReviewPlan,
  world: World,
): Promise<KeptFile | undefined> {
  if (inputs.some(({ path }) => path === undefined)) return undefined
  const about = await Promise.all(
    inputs.map(async ({ path = '' }) => {
      const { size, mtimeMs } = await stat(path)
      return [path, size, mtimeMs]
    }),
  )
  return keptFile('reviews', fingerprint([job, shard, about]), world.env)
}

async function writeLeftOut(file: string, rows: readonly LeftOut[], world: World): Promise<Trouble[]> {
  const trouble = await writeWhole(
    resolve(world.cwd, file),
    rows.map(row => `${JSON.stringify(row)}\n`).join(''),
  )
  return trouble ? [trouble] : []
}
