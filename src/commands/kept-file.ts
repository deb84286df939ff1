import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stateFolder } from './state-folder.ts'
import type { World } from './world.ts'

/** Unfinished work, kept aside so that a crash, a closed terminal or Ctrl-C loses none of it. */
export type KeptFile = { read: () => string | undefined; write: (text: string) => void; forget: () => void }

/**
 * The keeping place of one piece of work, below `$XDG_STATE_HOME/heard` or `~/.local/state/heard`, readable by its
 * owner alone. Where nothing can be kept, work goes on all the same.
 */
export function keptFile(kind: 'drafts' | 'reviews', name: string, env: World['env']): KeptFile {
  const id = createHash('sha256').update(name).digest('hex').slice(0, 16)
  const file = join(stateFolder(env), kind, id)
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
        writeFileSync(`${file}.new`, text, { mode: 0o600 })
        renameSync(`${file}.new`, file)
      } catch {
        // See above: work goes on.
      }
    },
    forget: () => rmSync(file, { force: true }),
  }
}
