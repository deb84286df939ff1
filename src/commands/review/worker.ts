import { workerData } from 'node:worker_threads'
import { openSession, type Session } from '../session.ts'
import type { World } from '../world.ts'
import { type Job, type Task, work } from './task.ts'

/** A worker has no one to talk to: it reads settings and gives summaries. */
const silent = { write: () => {}, isTTY: false }

let session: Promise<Session> | undefined

/** tinypool calls this for every chunk. */
export default async function (task: Task) {
  // tinypool hands a worker its own port before the data.
  const [, { job, cwd }] = workerData as [unknown, { job: Job; cwd: string }]
  session ??= openWorkerSession(job, cwd)
  return work(task, job, await session)
}

async function openWorkerSession(job: Job, cwd: string): Promise<Session> {
  const world: World = {
    stdin: { isTTY: false, read: async () => new Uint8Array() },
    stdout: silent,
    stderr: silent,
    env: process.env,
    cwd,
    signal: new AbortController().signal,
  }
  const { session: opened, troubles } = await openSession({ config: job.config }, world)
  if (opened === undefined) throw new Error(troubles[0]?.title)
  return opened
}
