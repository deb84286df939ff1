import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { World } from '../world.ts'

/** Unsaved writing, kept aside while it is written so that a crash or a closed terminal loses none of it. */
export type KeptDraft = { read: () => string | undefined; write: (text: string) => void; forget: () => void }

/**
 * The keeping place of one draft (one for all that have no file): below `$XDG_STATE_HOME/heard` or
 * `~/.local/state/heard`, readable by its owner alone.
 */
export function keptDraft(path: string | null, env: World['env']): KeptDraft {
  const state = env.XDG_STATE_HOME || join(homedir(), '.local', 'state')
  const name = createHash('sha256')
    .update(path ?? 'untitled')
    .digest('hex')
    .slice(0, 16)
  const file = join(state, 'heard', 'drafts', `${name}.txt`)
  return {
    read: () => {
      try {
        return readFileSync(file, 'utf8')
      } catch {
        return undefined
      }
    },
    write: text => {
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        writeFileSync(file, text, { mode: 0o600 })
      } catch {
        // Where nothing can be kept, writing goes on all the same.
      }
    },
    forget: () => rmSync(file, { force: true }),
  }
}
