import { open } from 'node:fs/promises'
import { lint } from '../../lint.ts'
import { parse } from '../../parse/index.ts'
import { readSource } from '../../read/index.ts'
import { digest, type Judged } from '../../review/digest.ts'
import type { Plan, Summary } from '../../review/summary/summary.ts'
import { type Filter, isWanted } from '../../review/wanted.ts'
import type { Draft, ReadOptions } from '../../types.ts'
import { applied, type Session } from '../session.ts'

/** What all chunks of a review have in common; plain data, so that it can cross to a worker. */
export type Job = {
  plan: Plan
  read: ReadOptions
  filter: Filter
  scenario?: string
  config?: string | boolean
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

/** Reads, judges and digests one chunk. */
export async function work(
  task: Task,
  job: Job,
  session: Session,
  each?: (judged: Judged) => void,
): Promise<Summary> {
  const { head } = task
  const body = task.bytes ?? (await bytesOf(task))
  const bytes = head ? Buffer.concat([head, body]) : body
  const reading = await readSource({ path: task.path, bytes }, job.read)
  return digest(reading, {
    plan: job.plan,
    judge: judgeWith(job, session),
    wanted: report => isWanted(job.filter, report),
    isDisputed: () => false,
    // A table's first line stands before every chunk of it.
    firstLine: task.line - (head ? 1 : 0),
    each,
  })
}

/** The linter with the settings in force. */
function judgeWith({ scenario }: Job, session: Session): (draft: Draft) => Judged {
  const { settings } = { settings: session.run }
  const { rules, ruleset } = applied(session.ruleset, settings.rules)
  const options = { rules, weights: settings.weights, scenario, model: session.model }
  return draft => {
    const reply = parse(draft)
    return { reply, report: lint(reply, ruleset, options) }
  }
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
