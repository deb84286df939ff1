import type { World } from './world.ts'

/** Shows on stderr, where it is a terminal, how far a long job has come; `done` wipes it away. */
export function progress(world: World): {
  at: (done: number, total: number, name: string) => void
  done: () => void
} {
  if (!world.stderr.isTTY) return { at: () => {}, done: () => {} }
  const width = (world.stderr.columns ?? 80) - 1
  const wipe = '\r\u001b[K'
  return {
    at: (done, total, name) => {
      if (total > 1) world.stderr.write(wipe + `Checking ${done + 1} of ${total}  ${name}`.slice(0, width))
    },
    done: () => world.stderr.write(wipe),
  }
}
