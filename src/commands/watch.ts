import type { World } from './world.ts'

/** Runs once and then whenever something below the paths changes, until the user has had enough. */
export async function watch(
  paths: readonly string[],
  run: () => Promise<void>,
  world: World,
): Promise<number> {
  // chokidar, because the system's own watching differs from system to system and misses renames.
  const { watch: open } = await import('chokidar')
  const watcher = open([...paths], {
    ignoreInitial: true,
    ignored: path => /[\\/](node_modules|\.git)([\\/]|$)/.test(path),
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  })
  let running = Promise.resolve()
  let due = false
  const again = () => {
    if (due) return
    due = true
    running = running.then(async () => {
      due = false
      await run()
      world.stderr.write('Watching; Ctrl-C ends it.\n')
    })
  }
  again()
  watcher.on('all', again)
  await new Promise<void>(resolve => {
    if (world.signal.aborted) resolve()
    world.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await watcher.close()
  await running
  return 0
}
