import { relative, sep } from 'node:path'
import type { Trouble } from '../types.ts'

/** A stream that takes text; columns are known where it is a terminal. */
export type Output = {
  write: (text: string) => void
  /** Writes and waits until the reader has room for more. */
  drained?: (text: string) => Promise<void>
  isTTY: boolean
  columns?: number
}

/** All that a command may touch of the world around it; tests hand in their own. */
export type World = {
  stdin: { isTTY: boolean; read: () => Promise<Uint8Array>; stream?: () => AsyncIterable<Uint8Array> }
  stdout: Output
  stderr: Output
  env: Readonly<Record<string, string | undefined>>
  cwd: string
  /** Aborted when the user has had enough (Ctrl-C); ends watching. */
  signal: AbortSignal
}

/** A trouble with its path as one would write it in the folder that one is in. */
function fromHere(trouble: Trouble, cwd: string): Trouble {
  const path = trouble.path?.startsWith(`${cwd}${sep}`) ? relative(cwd, trouble.path) : trouble.path
  return { ...trouble, path }
}

export type ColorDepth = 0 | 1 | 2 | 3

/**
 * The depth of colour for a stream: `--color` and `--no-color` first, then FORCE_COLOR, NO_COLOR, and whether the
 * stream is a terminal that can.
 */
export function colorOf(output: Output, env: World['env'], choice?: boolean): ColorDepth {
  if (choice === false) return 0
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term = '', COLORTERM: depth = '' } = env
  const able: ColorDepth = /truecolor|24bit/.test(depth) ? 3 : /256/.test(term) ? 2 : 1
  if (choice === true) return able
  if (force) {
    if (force === '0' || force === 'false') return 0
    return force === '2' ? 2 : force === '3' ? 3 : able
  }
  return (no ?? '') !== '' || !output.isTTY || term === 'dumb' ? 0 : able
}

/** Columns of a stream, 80 where nobody knows. */
export function widthOf(output: Output, env: World['env']): number {
  return output.columns ?? (Number(env.COLUMNS) || 80)
}

/** Tells troubles on stderr and returns the exit code that they call for (0 where there are none). */
export async function tell(troubles: readonly Trouble[], world: World, color?: boolean): Promise<number> {
  if (troubles.length === 0) return 0
  const { troubles: shown } = await import('../report/troubles.ts')
  const look = { width: widthOf(world.stderr, world.env), color: colorOf(world.stderr, world.env, color) }
  world.stderr.write(
    `${shown(
      troubles.map(trouble => fromHere(trouble, world.cwd)),
      look,
    )}\n`,
  )
  return Math.max(...troubles.map(trouble => trouble.exit))
}

/** How a page for people looks on a stream. */
export function lookOf(
  output: Output,
  env: World['env'],
  color?: boolean,
): { width: number; color: ColorDepth } {
  return { width: widthOf(output, env), color: colorOf(output, env, color) }
}

/** Which of a command's two formats is asked for; undefined where it is neither. */
export function formatOf(flag: string | undefined): 'terminal' | 'json' | undefined {
  return flag === undefined || flag === 'terminal' ? 'terminal' : flag === 'json' ? 'json' : undefined
}
