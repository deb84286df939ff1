import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import model from '#model'
import ruleset from '#ruleset'
import { unwritable } from '../../trouble.ts'
import type { Trouble } from '../../types.ts'
import { version } from '../../version.ts'
import type { CheckFlags } from '../check-plan.ts'
import { writeWhole } from '../fix-files.ts'
import type { Session } from '../session.ts'
import type { World } from '../world.ts'

/** What all that is remembered depends on: this version, its rules and model, and the team's own pages. */
export async function rulesKey({ run, pages }: Session): Promise<string> {
  return hash(version, ruleset, model, run.rulesDir === undefined ? '' : JSON.stringify(await pages()))
}

/** The folder in which `--cache` keeps what it knows. */
export function cacheFolder({ cache }: CheckFlags, world: World): string {
  return resolve(world.cwd, typeof cache === 'string' ? cache : '.heard-cache')
}

/** Writes a file of the cache whole, with the folder that it needs. */
export async function keep(path: string, text: string): Promise<Trouble | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (error) {
    return unwritable(path, error)
  }
  return writeWhole(path, text)
}

/** A hash of texts or bytes, each apart from the next. */
export function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('base64url').slice(0, 22)
}
