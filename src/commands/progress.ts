import type { World } from './world.ts'

/** Shows on stderr, where it is a terminal, how far a job of many inputs has come; `done` wipes it away. */
export function progress(
  total: number,
  world: World,
): { at: (done: number, name: string) => void; done: () => void } {
  if (!world.stderr.isTTY || total < 2) return { at: () => {}, done: () => {} }
  const width = (world.stderr.columns ?? 80) - 1
  const wipe = '\r\u001b[K'
  return {
    at: (done, name) =>
      world.stderr.write(`${wipe}${`Checking ${done + 1} of ${total}  ${name}`.slice(0, width)}`),
    done: () => world.stderr.write(wipe),
  }
}
