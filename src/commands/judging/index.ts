import { join } from 'node:path'
import type { CheckFlags, Plan } from '../check-plan.ts'
import type { World } from '../world.ts'
import type { CachedJudge } from './cached.ts'
import { directJudge, type Judge } from './direct.ts'

/** Fewer drafts than this are judged before a worker has started. */
const worthWorkers = 600

/** The judge that the flags ask for: on several cores where there is enough to do, with a memory where `--cache` says so. */
export async function judgeFor(
  flags: CheckFlags,
  { session, scenario, jobs }: Plan,
  world: World,
): Promise<CachedJudge> {
  const { cache, config, rule } = flags
  const job = { cwd: world.cwd, config, rule, scenario }
  const alone = directJudge(session, scenario)
  const judge: Judge = async (drafts, path, step) => {
    if (jobs === 1 || drafts.length < (jobs === undefined ? worthWorkers : 2))
      return alone(drafts, path, step)
    const { pooledJudge } = await import('./pooled.ts')
    return pooledJudge(jobs, job, session)(drafts, path, step)
  }
  if (cache === undefined || cache === false) return { judge, save: async () => undefined }
  const [{ cachedJudge }, { cacheFolder }] = await Promise.all([import('./cached.ts'), import('./keys.ts')])
  return cachedJudge(join(cacheFolder(flags, world), 'replies.json'), session, scenario, judge)
}
