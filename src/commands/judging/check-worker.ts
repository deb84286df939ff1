import { workerData } from 'node:worker_threads'
import { type Packed, packed, pagesOf } from '../../macros/packed.ts'
import { openSession } from '../session.ts'
import type { World } from '../world.ts'
import { directJudge } from './direct.ts'
import type { WorkerJob, WorkerTask } from './pooled.ts'

/** A worker has no one to talk to: it reads settings and gives reports. */
const silent = { write: () => {}, isTTY: false }

const ready = open()

/** tinypool calls this for every chunk. */
export default async function ({ path, drafts }: WorkerTask): Promise<Packed[]> {
  const { judge, pages } = await ready
  return (await judge(drafts, path)).map(report => packed(report, pages))
}

async function open() {
  // tinypool hands a worker its own port before the data.
  const [, job] = workerData as [unknown, WorkerJob]
  const world: World = {
    stdin: { isTTY: false, read: async () => new Uint8Array() },
    stdout: silent,
    stderr: silent,
    env: process.env,
    cwd: job.cwd,
    signal: new AbortController().signal,
  }
  const { session, troubles } = await openSession({ config: job.config, rule: job.rule }, world)
  if (session === undefined) throw new Error(troubles[0]?.title)
  return { judge: directJudge(session, job.scenario), pages: pagesOf(session.ruleset.rules) }
}
