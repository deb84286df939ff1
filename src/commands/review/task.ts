import { open } from 'node:fs/promises'
import { readSource } from '../../read/index.ts'
import { plainReply } from '../../report/json.ts'
import { digest } from '../../review/digest.ts'
import { isDisputed } from '../../review/disputes.ts'
import type { LeftOut, Plan, Summary } from '../../review/summary/summary.ts'
import { type Filter, isWanted } from '../../review/wanted.ts'
import type { ReadOptions } from '../../types.ts'
import type { Session } from '../session.ts'
import { judgeWith } from './judge.ts'
import { mended } from './mend.ts'

/** What all pieces of a review have in common; plain data, so that it can cross to a worker. */
export type Job = {
  plan: Plan
  read: ReadOptions
  filter: Filter
  scenario?: string
  config?: string | boolean
  /** What people have disputed, by `disputeKey`. */
  disputed: readonly string[]
  /** Whether every reply's report is asked for, one JSON object a line. */
  lines?: boolean
}

/** One chunk of one input: its bytes, or where they stand in a file; `head` is a table's first line. */
export type Task = {
  path: string
  file?: string
  from: number
  to: number
  line: number
  bytes?: Uint8Array
  head?: Uint8Array
}

/** What came of a piece: its summary, every row left out, and the replies as lines of JSON where they are asked for. */
export type Worked = { summary: Summary; leftOut: readonly LeftOut[]; lines: string }

/** Reads, judges and digests one chunk. */
export async function work(task: Task, job: Job, session: Session): Promise<Worked> {
  const { head } = task
  const body = task.bytes ?? (await bytesOf(task))
  const whole = head ? Buffer.concat([head, body]) : body
  const bytes = job.read.encoding === undefined ? mended(whole) : whole
  const reading = await readSource({ path: task.path, bytes }, job.read)
  const disputed = new Set(job.disputed)
  const lines: string[] = []
  const leftOut: LeftOut[] = []
  const summary = digest(reading, {
    plan: job.plan,
    judge: judgeWith(job, session),
    wanted: report => isWanted(job.filter, report),
    isDisputed: (report, rule) => isDisputed(disputed, report, rule),
    // A table's first line stands before every chunk of it.
    firstLine: task.line - (head ? 1 : 0),
    each: ({ report }) => job.lines && lines.push(`${JSON.stringify(plainReply(report))}\n`),
    left: row => leftOut.push(row),
  })
  return { summary, leftOut, lines: lines.join('') }
}

async function bytesOf({ file = '', from, to }: Task): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const bytes = Buffer.alloc(to - from)
    const { bytesRead } = await handle.read(bytes, 0, to - from, from)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
