import { dirname, resolve } from 'node:path'
/** chokidar, because editors save by renaming, which fs.watch loses track of. */
import { watch } from 'chokidar'
import { Follow } from '../../coach/screens/Follow.tsx'
import { type CoachState, startCoaching } from '../../coach/state.ts'
import { trouble } from '../../trouble.ts'
import type { Result } from '../../types.ts'
import type { Session } from '../session.ts'
import { tell, type World } from '../world.ts'
import { openDraft } from './draft-file.ts'
import { showScreen } from './screen.ts'
import { seeIn } from './see.ts'

/** Leaves the writing to one's own editor and shows the advice beside it, anew on every save. */
export async function follow(name: string | undefined, session: Session, world: World): Promise<number> {
  if (name === undefined) return tell([nothingToFollow], world)
  const see = seeIn(session)
  const read = async (): Promise<Result<CoachState>> => {
    const opened = await openDraft(name, world.cwd)
    if (!opened.ok) return opened
    const { text, about } = opened.value
    return { ok: true, value: startCoaching({ name, text, about, saved: text }, see) }
  }
  const start = await read()
  if (!start.ok) return tell([start.trouble], world)

  const path = resolve(world.cwd, name)
  const subscribe = (onDraft: (state: CoachState) => void) => {
    const watcher = watch(dirname(path), {
      depth: 0,
      ignoreInitial: true,
      awaitWriteFinish: { stabilityThreshold: 80, pollInterval: 20 },
    })
    const reread = async () => {
      const now = await read()
      if (now.ok) onDraft(now.value)
    }
    // What was saved before the watcher stood is read then.
    watcher.on('ready', reread)
    watcher.on('all', (_event, changed) => {
      if (resolve(changed) === path) void reread()
    })
    return () => void watcher.close()
  }
  await showScreen(<Follow name={name} start={start.value} subscribe={subscribe} />, world).closed
  return 0
}

const nothingToFollow = trouble('nothing-to-follow', 'Unexpected silence, expected the draft to follow', {
  help: 'Such as: heard coach --follow draft.md',
})
