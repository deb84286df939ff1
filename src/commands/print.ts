import { resolve } from 'node:path'
import type { Reporter, ReportOptions } from '../report/index.ts'
import { brokenTemplate } from '../trouble.ts'
import type { Report, Trouble } from '../types.ts'
import type { CheckFlags, Target } from './check-plan.ts'
import { writeWhole } from './fix-files.ts'
import { colorOf, type World, widthOf } from './world.ts'

/** Writes the report to each of its targets; what can't be written becomes a trouble. */
export async function print(
  report: Report,
  targets: readonly Target[],
  flags: CheckFlags,
  world: World,
): Promise<Trouble[]> {
  const { quiet, stats, showMath, color, fix } = flags
  const fixingStdin = fix && report.replies.some(reply => reply.path === (flags.stdinFilename ?? '<stdin>'))
  const stream = fixingStdin ? world.stderr : world.stdout
  const unwritten: Trouble[] = []
  for (const { row, file, template } of targets) {
    const look =
      file === undefined
        ? { width: widthOf(stream, world.env), color: colorOf(stream, world.env, color) }
        : plain
    const reporter = await row.load()
    const text = await printed(reporter, report, {
      ...look,
      quiet,
      stats,
      showMath,
      template,
      cwd: world.cwd,
    })
    if (typeof text !== 'string') {
      unwritten.push(text)
      continue
    }
    if (text === '') continue
    if (file === undefined) stream.write(`${text}\n`)
    else {
      const trouble = await writeWhole(resolve(world.cwd, file), `${text}\n`)
      if (trouble !== undefined) unwritten.push(trouble)
    }
  }
  return unwritten
}

/** A template of the user's own may be broken; no other reporter throws. */
async function printed(
  reporter: Reporter,
  report: Report,
  options: ReportOptions,
): Promise<string | Trouble> {
  try {
    return await reporter(report, options)
  } catch (error) {
    if (options.template === undefined || !(error instanceof Error)) throw error
    return brokenTemplate(error.message)
  }
}

const plain = { width: 80, color: 0 } as const
