import { inOrder } from '../../review/in-order.ts'
import type { Input } from '../inputs.ts'
import type { Session } from '../session.ts'
import { tell, type World } from '../world.ts'
import { piecesOf } from './inputs.ts'
import type { ReviewPlan } from './plan.ts'
import { openPool } from './pool.ts'
import { stdinOf } from './stdin.ts'

/**
 * A plain filter: one reply a line in, one report a line out, in the same order. What is left out is told on stderr,
 * and nothing is read while whoever reads the output is not ready for more.
 */
export async function stream(
  inputs: readonly Input[],
  { job, jobs }: ReviewPlan,
  session: Session,
  world: World,
): Promise<number> {
  // Nobody asks a filter for sums.
  const plan = { ...job.plan, by: [], worst: 0, sample: 0, examples: 0 }
  const lines = { ...job, plan, lines: true, read: { as: 'json-lines', ...job.read } }
  const pool = await openPool(jobs, lines, session, world)
  const pieces = (async function* () {
    for (const input of inputs) yield* piecesOf(input, () => stdinOf(world), lines.read.as, STREAM_CHUNK)
  })()
  let left = 0
  try {
    for await (const { result } of inOrder(pieces, pool.width, pool.run)) {
      await (world.stdout.drained?.(result.lines) ?? world.stdout.write(result.lines))
      for (const { path, line, reason } of result.leftOut)
        world.stderr.write(`${path}:${line ?? '?'}: left out: ${reason}\n`)
      left += result.leftOut.length
    }
  } finally {
    await pool.close()
  }
  return left > 0 ? 2 : tell([], world)
}

/** Small chunks, so that a reply comes out soon after it went in. */
const STREAM_CHUNK = 1 << 16
