import { addLeftOut, emptySummary, type Summary } from '../../review/summary/summary.ts'
import type { Session } from '../session.ts'
import type { World } from '../world.ts'
import type { Piece } from './inputs.ts'
import { type Job, type Task, type Worked, work } from './task.ts'

/** Those who work on the pieces of a review; `width` pieces may be on their way at once. */
export type Pool = { width: number; run: (piece: Piece) => Promise<Worked>; close: () => Promise<void> }

/** As many workers as `jobs`; for one, the work is done here and no worker is started. */
export async function openPool(jobs: number, job: Job, session: Session, world: World): Promise<Pool> {
  if (jobs <= 1) {
    return {
      width: 1,
      run: async piece => passedOver(piece, job) ?? work(piece as Task, job, session),
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
    run: async piece => passedOver(piece, job) ?? ((await pool.run(piece)) as Worked),
    close: () => pool.destroy(),
  }
}

function passedOver(piece: Piece, job: Job): Worked | undefined {
  if (!('tooLong' in piece)) return undefined
  const summary: Summary = emptySummary(job.plan)
  const row = { path: piece.path, line: piece.line, reason: 'a line too long to be a reply' }
  return { summary: addLeftOut(summary, row), leftOut: [row], lines: '' }
}
