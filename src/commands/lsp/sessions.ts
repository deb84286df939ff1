import { dirname } from 'node:path'
import type { Trouble } from '../../types.ts'
import { configPath, openSession, type Session, type SessionFlags } from '../session.ts'
import type { World } from '../world.ts'

/** The sessions of a server that outlives many documents, one a configuration. */
export type Sessions = {
  /** The session in force for a file (an absolute path); undefined where its settings can't be used. */
  for: (path: string) => Promise<Session | undefined>
  /** Forgets all of them, as a configuration or a rule page has changed. */
  forget: () => void
}

/** Opens sessions as files ask for them; `amiss` is told once of settings that can't be used. */
export function sessions(
  flags: SessionFlags,
  world: World,
  amiss: (troubles: readonly Trouble[]) => void,
): Sessions {
  const opened = new Map<string, Promise<Session | undefined>>()
  const open = async (config: string | false, cwd: string) => {
    const { session, troubles } = await openSession({ ...flags, config }, { ...world, cwd })
    if (troubles.length > 0) amiss(troubles)
    return session
  }
  return {
    for: async path => {
      const cwd = dirname(path)
      const at = typeof flags.config === 'string' ? world.cwd : cwd
      const config = (await configPath(flags.config, { ...world, cwd: at })) ?? false
      const session = opened.get(String(config)) ?? open(config, cwd)
      opened.set(String(config), session)
      return session
    },
    forget: () => opened.clear(),
  }
}
