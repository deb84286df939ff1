import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Dispute, disputesIn } from '../../review/disputes.ts'
import { trouble, unopenable } from '../../trouble.ts'
import type { Trouble } from '../../types.ts'
import { configPath } from '../session.ts'
import type { World } from '../world.ts'

/** Where a team keeps its disputes: beside its configuration, else in the folder that one is in. */
export async function disputesFile(config: string | boolean | undefined, world: World): Promise<string> {
  const path = await configPath(config, world)
  return join(path === undefined ? world.cwd : dirname(path), 'heard.disputes.jsonl')
}

/** The disputes that a team has recorded; none where there is no such file. */
export async function readDisputes(path: string): Promise<{ disputes: Dispute[]; troubles: Trouble[] }> {
  try {
    const { disputes, broken } = disputesIn(await readFile(path, 'utf8'))
    return { disputes, troubles: broken.map(line => brokenLine(path, line)) }
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { disputes: [], troubles: isAbsent ? [] : [unopenable(path, error)] }
  }
}

const brokenLine = (path: string, line: number) =>
  trouble('broken-dispute', 'Unexpected line, expected a dispute with id, rule and because', {
    path,
    line,
    help: '`heard dispute REPLY-ID RULE --because "…"` writes such lines.',
  })
