import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { counted } from '../../report/page.ts'
import { reviewPage } from '../../report/review/terminal.ts'
import { inOrder } from '../../review/in-order.ts'
import {
  addLeftOut,
  emptySummary,
  mergeSummaries,
  type Plan,
  type Summary,
  toBytes,
} from '../../review/summary/summary.ts'
import { trouble } from '../../trouble.ts'
import { writeWhole } from '../fix-files.ts'
import { gather } from '../inputs.ts'
import { openSession, type Session } from '../session.ts'
import { lookOf, tell, type World } from '../world.ts'
import { type Piece, piecesOf } from './inputs.ts'
import { type Job, type Task, work } from './task.ts'

export type ReviewFlags = {
  by?: string
  where?: string[]
  from?: string
  to?: string
  jobs?: string
  summary?: string
  as?: string
  config?: string | boolean
  color?: boolean
}

/** Reviews sent replies: reads them as a stream, judges each, and tells what they come to. */
export async function review(paths: readonly string[], flags: ReviewFlags, world: World): Promise<number> {
  const { session, troubles } = await openSession({ config: flags.config }, world)
  if (session === undefined) return tell(troubles, world, flags.color)
  const given = paths.length === 0 && !world.stdin.isTTY ? ['-'] : paths
  const found = await gather(given, { ignore: session.run.ignore }, world)
  const job = jobOf(flags, session)
  const tasks = (async function* () {
    for (const input of found.inputs) yield* piecesOf(input, () => stdin(world), flags.as)
  })()

  let summary = emptySummary(job.plan)
  const pool = await workers(Number(flags.jobs ?? availableParallelism()), job, session, world)
  try {
    for await (const { item, result } of inOrder(tasks, pool.width, pool.run)) {
      const merged = mergeSummaries(summary, result)
      if (!merged.ok) return tell([merged.trouble], world, flags.color)
      summary = merged.value
      if (world.stderr.isTTY)
        world.stderr.write(`\r\u001b[K${counted(summary.total.replies, 'reply', 'replies')} · ${item.path}`)
    }
  } finally {
    await pool.close()
    if (world.stderr.isTTY) world.stderr.write('\r\u001b[K')
  }
  const unwritten = flags.summary ? await writeWhole(flags.summary, toBytes(summary)) : undefined
  world.stdout.write(`${reviewPage(summary, lookOf(world.stdout, world.env, flags.color))}\n`)
  return tell([...found.troubles, ...(unwritten ? [unwritten] : [])], world, flags.color)
}

async function* stdin(world: World): AsyncGenerator<Uint8Array> {
  yield await world.stdin.read()
}

function jobOf(flags: ReviewFlags, session: Session): Job {
  const plan: Plan = {
    ruleset: hashOf(session.ruleset),
    scorecard: hashOf([session.ruleset.scorecard, session.run.weights ?? {}]),
    by: (flags.by ?? 'agent,week').split(',').map(name => name.trim()),
    seed: '1',
    worst: 10,
    sample: 0,
    sampleBy: 'agent',
  }
  return {
    plan,
    read: { as: flags.as, columns: session.run.columns },
    filter: { where: [] },
    config: flags.config,
  }
}

const hashOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

type Pool = { width: number; run: (piece: Piece) => Promise<Summary>; close: () => Promise<void> }

/** One worker for each core but where there is one: then the work is done here. */
async function workers(jobs: number, job: Job, session: Session, world: World): Promise<Pool> {
  const passedOver = ({ path, line }: { path: string; line: number }) =>
    addLeftOut(emptySummary(job.plan), { path, line, reason: 'a line too long to be a reply' })
  if (jobs <= 1) {
    return {
      width: 1,
      run: async piece => ('tooLong' in piece ? passedOver(piece) : work(piece, job, session)),
      close: async () => {},
    }
  }
  // tinypool, because it keeps a bounded number of workers busy and ends them cleanly.
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: import.meta.resolve('#worker'),
    minThreads: jobs,
    maxThreads: jobs,
    workerData: { job, cwd: world.cwd },
  })
  return {
    width: jobs * 2,
    run: async piece =>
      'tooLong' in piece ? passedOver(piece) : ((await pool.run(piece as Task)) as Summary),
    close: () => pool.destroy(),
  }
}

export const nothingToReview = trouble('nothing-given', 'Unexpected silence, expected replies to review', {
  help: 'Such as: heard review sent-replies.jsonl --by agent,week',
})
