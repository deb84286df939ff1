import { resolve } from 'node:path'
import { reviewReporters } from '../../report/review/index.ts'
import { type Summary, toBytes } from '../../review/summary/summary.ts'
import { unknownName } from '../../trouble.ts'
import type { Trouble } from '../../types.ts'
import { writeWhole } from '../fix-files.ts'
import { lookOf, type World } from '../world.ts'
import type { ReviewFlags } from './plan.ts'

/** Writes a review in every format that was asked for, and its summary; what can't be written becomes a trouble. */
export async function writeReview(summary: Summary, flags: ReviewFlags, world: World): Promise<Trouble[]> {
  const troubles: Trouble[] = []
  const put = async (text: string | Uint8Array, file: string) => {
    const unwritten = await writeWhole(resolve(world.cwd, file), text)
    if (unwritten) troubles.push(unwritten)
  }
  if (flags.summary) await put(toBytes(summary), flags.summary)
  for (const asked of flags.format ?? ['terminal']) {
    const [name = '', file] = asked.split('=')
    const load = Object.hasOwn(reviewReporters, name) ? reviewReporters[name] : undefined
    if (load === undefined) {
      troubles.push(
        unknownName('format', name, Object.keys(reviewReporters), 'Such as --format html=review.html.'),
      )
      continue
    }
    const look =
      file === undefined ? lookOf(world.stdout, world.env, flags.color) : { width: 80, color: 0 as const }
    const text = await (await load())(summary, look)
    if (file !== undefined) await put(text, file)
    else world.stdout.write(typeof text === 'string' ? `${text.trimEnd()}\n` : Buffer.from(text).toString())
  }
  return troubles
}
