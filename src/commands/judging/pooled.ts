import { availableParallelism } from 'node:os'
import { type Packed, pagesOf, unpacked } from '../../macros/packed.ts'
import type { Draft } from '../../types.ts'
import type { Session } from '../session.ts'
import type { Judge } from './direct.ts'

/** What every worker is told once. */
export type WorkerJob = {
  cwd: string
  config?: string | boolean
  rule?: readonly string[]
  scenario?: string
}

/** Some drafts of one input, without the file that they came from. */
export type WorkerTask = { path: string; drafts: readonly Draft[] }

const chunk = 100

/** Judges on several cores; order and findings are the same as on one. */
export function pooledJudge(jobs: number | undefined, job: WorkerJob, session: Session): Judge {
  const width = jobs ?? availableParallelism()
  const pages = pagesOf(session.ruleset.rules)
  return async (drafts, path, step) => {
    // tinypool, because it keeps a bounded number of workers busy and ends them cleanly.
    const { Tinypool } = await import('tinypool')
    const pool = new Tinypool({
      filename: import.meta.resolve('#check-worker'),
      minThreads: width,
      maxThreads: width,
      workerData: job,
    })
    try {
      let done = 0
      const chunks = Array.from({ length: Math.ceil(drafts.length / chunk) }, (_, index) =>
        drafts.slice(index * chunk, (index + 1) * chunk),
      )
      const judged = await Promise.all(
        chunks.map(async some => {
          const task: WorkerTask = { path, drafts: some.map(light) }
          const packed: Packed[] = await pool.run(task)
          done += some.length
          step?.(done, drafts.length)
          return some.map((draft, at) => unpacked(draft, packed[at]!, pages))
        }),
      )
      return judged.flat()
    } finally {
      await pool.destroy()
    }
  }
}

/** A draft without its file, which would be copied with each of its macros. */
const light = ({ map: _map, ...draft }: Draft): Draft => ({
  ...draft,
  source: { path: draft.path, text: '', lines: [0] },
})
