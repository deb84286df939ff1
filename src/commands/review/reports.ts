import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { reviewReporters } from '../../report/review/index.ts'
import { type Summary, toBytes } from '../../review/summary/summary.ts'
import { trouble, unknownName } from '../../trouble.ts'
import type { Trouble } from '../../types.ts'
import { writeWhole } from '../fix-files.ts'
import type { Session } from '../session.ts'
import { lookOf, type World } from '../world.ts'
import { wordsOf } from './words.ts'

/** What reports are asked for: formats, each on its own or with its file, and the mergeable summary. */
export type Asked = { format?: readonly string[]; summary?: string; color?: boolean; showMath?: boolean }

/** Formats that nobody knows, told before any work is done. */
export function unknownFormats({ format = [] }: Asked): Trouble[] {
  const known = Object.keys(reviewReporters)
  return format
    .map(nameOf)
    .filter(name => !known.includes(name))
    .map(name => unknownName('format', name, known, 'Such as --format html=review.html.'))
}

/** Writes a review in every format that was asked for, and its summary; what can't be written becomes a trouble. */
export async function writeReview(
  summary: Summary,
  asked: Asked,
  session: Session,
  world: World,
): Promise<Trouble[]> {
  const troubles: Trouble[] = []
  const put = async (text: string | Uint8Array, file: string) => {
    const path = resolve(world.cwd, file)
    await mkdir(dirname(path), { recursive: true }).catch(() => {}) // writing says what is amiss
    const unwritten = await writeWhole(path, text)
    if (unwritten) troubles.push(unwritten)
  }
  if (asked.summary) await put(toBytes(summary), asked.summary)
  const words = await wordsOf(session)
  for (const target of asked.format ?? ['terminal']) {
    const load = reviewReporters[nameOf(target)]
    const file = target.split('=')[1]
    if (load === undefined) continue
    const look =
      file === undefined ? lookOf(world.stdout, world.env, asked.color) : { width: 80, color: 0 as const }
    const report = await (await load())(summary, {
      ...look,
      words,
      showMath: asked.showMath,
      next: nextOf(summary, asked),
    })
    if (typeof report !== 'string' && !(report instanceof Uint8Array))
      for (const { name, content } of report) {
        if (file !== undefined) await put(content, join(file, name))
        else if (name.endsWith('.md')) world.stdout.write(`${content}\n`)
      }
    else if (file !== undefined) await put(report, file)
    else if (typeof report === 'string') world.stdout.write(`${report.trimEnd()}\n`)
    else troubles.push(noText(nameOf(target)))
  }
  return troubles
}

const noText = (name: string) =>
  trouble('no-text', `Unexpected ${name} without a file, expected --format ${name}=FILE`, {
    help: 'It is no text that a terminal could show.',
  })

const nameOf = (target: string) => target.split('=')[0] ?? ''

function nextOf({ total }: Summary, { summary, format = [] }: Asked) {
  if (total.replies === 0) return undefined
  return !format.some(one => one.startsWith('html'))
    ? {
        command: 'heard review … --format html=review.html',
        why: 'the same with charts, and the replies behind each figure',
      }
    : summary
      ? {
          command: `heard report ${summary} OTHER.json --compare`,
          why: 'tells what has changed between two periods',
        }
      : {
          command: 'heard review … --summary this-month.json',
          why: 'keeps the figures, to compare them with the next month’s',
        }
}
