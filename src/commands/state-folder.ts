import { homedir } from 'node:os'
import { join } from 'node:path'
import type { World } from './world.ts'

/** Where the tool keeps what is the user's own: `$XDG_STATE_HOME/heard` or `~/.local/state/heard`. */
export function stateFolder(env: World['env']): string {
  return join(env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'heard')
}
