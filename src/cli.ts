import { once } from 'node:events'
import { isatty } from 'node:tty'
import type { World } from './commands/world.ts'
import { version } from './version.ts'

/** Runs a command line (without node and script) in a world; returns the exit code and never throws. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    // Scripts ask this often: answered before the tree of commands is even loaded.
    world.stdout.write(`${version}\n`)
    return 0
  }
  try {
    const { dispatch } = await import('./commands/dispatch.ts')
    return await dispatch(argv, world)
  } catch (error) {
    return confess(error, world)
  }
}

/** Tells a fault of our own in a few words (with the stack where HEARD_DEBUG is set) and returns its exit code. */
async function confess(error: unknown, world: World): Promise<number> {
  if (world.env.HEARD_DEBUG && error instanceof Error) world.stderr.write(`${error.stack}\n`)
  const { ownFault } = await import('./trouble.ts')
  const { tell } = await import('./commands/world.ts')
  return tell([ownFault(error)], world)
}

/** Runs this process's command line. */
export async function main(): Promise<void> {
  const stop = new AbortController()
  const leave = (code: number) => process.exit(code)
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => leave(error.code === 'EPIPE' ? 0 : 3))
  }
  process.once('SIGINT', () => {
    stop.abort()
    leave(130)
  })
  const world: World = {
    stdin: { isTTY: isatty(0), read: readStdin, stream: () => process.stdin },
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    signal: stop.signal,
  }
  process.once('uncaughtException', async error => leave(await confess(error, world)))
  process.exitCode = await run(process.argv.slice(2), world)
}

const outputOf = (stream: NodeJS.WriteStream) => ({
  write: (text: string) => {
    stream.write(text)
  },
  drained: async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain')
  },
  isTTY: stream.isTTY === true,
  columns: stream.columns,
})

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}
