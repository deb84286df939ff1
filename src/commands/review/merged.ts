import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { summaryOf } from '../../review/summary/read.ts'
import { mergeSummaries, type Summary } from '../../review/summary/summary.ts'
import { trouble, unopenable } from '../../trouble.ts'
import type { Result, Trouble } from '../../types.ts'
import type { World } from '../world.ts'

/** The summaries in files, in their order; what can't be read becomes a trouble. */
export async function summariesIn(
  files: readonly string[],
  world: World,
): Promise<{ summaries: Summary[]; troubles: Trouble[] }> {
  const read = await Promise.all(files.map(file => summaryIn(file, world)))
  return {
    summaries: read.flatMap(one => (one.ok ? [one.value] : [])),
    troubles: read.flatMap(one => (one.ok ? [] : [one.trouble])),
  }
}

/** All summaries in files added up; none where one can't be read or was judged otherwise. */
export async function mergedSummary(
  files: readonly string[],
  world: World,
): Promise<{ summary?: Summary; troubles: Trouble[] }> {
  const { summaries, troubles } = await summariesIn(files, world)
  if (troubles.length > 0) return { troubles }
  const merged = summaries
    .map((value): Result<Summary> => ({ ok: true, value }))
    .reduce((all, one) => (all.ok && one.ok ? mergeSummaries(all.value, one.value) : all))
  return merged.ok ? { summary: merged.value, troubles } : { troubles: [merged.trouble] }
}

async function summaryIn(file: string, world: World): Promise<Result<Summary>> {
  try {
    const value = summaryOf(await readFile(resolve(world.cwd, file), 'utf8'))
    return value ? { ok: true, value } : { ok: false, trouble: noSummary(file) }
  } catch (error) {
    return { ok: false, trouble: unopenable(file, error) }
  }
}

const noSummary = (path: string) =>
  trouble('no-summary', 'Unexpected content, expected the summary of a review', {
    path,
    help: 'Make one with: heard review sent.jsonl --summary march.json',
  })
