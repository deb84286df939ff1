import { resolve } from 'node:path'
import { byUsage } from '../macros/usage.ts'
import type { Reporter, ReportOptions } from '../report/index.ts'
import { brokenTemplate } from '../trouble.ts'
import type { Report, Trouble } from '../types.ts'
import type { CheckFlags, Target } from './check-plan.ts'
import { writeWhole } from './fix-files.ts'
import { colorOf, type Output, type World, widthOf } from './world.ts'

/** A report as it is to be written: to a file, or to the stream where none is named. */
export type Printed = { text: string; file?: string }

/** The report for each of its targets; a template that can't be rendered becomes a trouble. */
export async function pagesOf(
  report: Report,
  targets: readonly Target[],
  flags: CheckFlags,
  stream: Output,
  world: World,
): Promise<{ pages: Printed[]; troubles: Trouble[] }> {
  const { quiet, stats, showMath, color } = flags
  const look = { width: widthOf(stream, world.env), color: colorOf(stream, world.env, color) }
  const ranked = { ...report, replies: byUsage(report.replies) }
  const pages: Printed[] = []
  const troubles: Trouble[] = []
  for (const { row, file, template } of targets) {
    const reporter = await row.load()
    const options = {
      ...(file === undefined ? look : plain),
      quiet,
      stats,
      showMath,
      template,
      cwd: world.cwd,
    }
    const text = await printed(reporter, row.ranked ? ranked : report, options)
    if (typeof text === 'string') pages.push({ text, file })
    else troubles.push(text)
  }
  return { pages, troubles }
}

/** Writes reports where they belong; what can't be written becomes a trouble. */
export async function deliver(pages: readonly Printed[], stream: Output, world: World): Promise<Trouble[]> {
  const unwritten: Trouble[] = []
  for (const { text, file } of pages) {
    if (text === '') continue
    if (file === undefined) stream.write(`${text}\n`)
    else {
      const trouble = await writeWhole(resolve(world.cwd, file), `${text}\n`)
      if (trouble !== undefined) unwritten.push(trouble)
    }
  }
  return unwritten
}

/** The stream for reports; a text from a pipe that is fixed has standard output for itself. */
export function streamFor(
  report: Report,
  { fix, stdinFilename = '<stdin>' }: CheckFlags,
  world: World,
): Output {
  const fixingStdin = fix && report.replies.some(({ path }) => path === stdinFilename)
  return fixingStdin ? world.stderr : world.stdout
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
