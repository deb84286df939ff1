import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, CommanderError } from 'commander'
import { commandTree } from './commands/index.ts'
import { tell, type World } from './commands/world.ts'
import { didYouMean, ownFault, trouble } from './trouble.ts'
import type { Trouble } from './types.ts'

/** Runs a command line (without node and script) in a world; returns the exit code and never throws. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  let code = 0
  const root = commandTree(world, outcome => {
    code = outcome
  })
  harness(root, world)
  try {
    const words = withVerb(argv, world)
    if (words.length === 0) root.outputHelp()
    else await root.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : tell([usageTrouble(error, root, argv, world)], world)
    }
    if (world.env.HEARD_DEBUG && error instanceof Error) world.stderr.write(`${error.stack}\n`)
    return tell([ownFault(error)], world)
  }
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
  process.exitCode = await run(process.argv.slice(2), {
    stdin: { isTTY: process.stdin.isTTY === true, read: readStdin },
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    signal: stop.signal,
  })
}

const outputOf = (stream: NodeJS.WriteStream) => ({
  write: (text: string) => {
    stream.write(text)
  },
  isTTY: stream.isTTY === true,
  columns: stream.columns,
})

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** No verb and piped input means check; no verb and nothing piped asks for help. */
function withVerb(argv: readonly string[], world: World): readonly string[] {
  const [first] = argv
  const aboutHeard = ['-h', '--help', '-V', '--version']
  const verbless =
    first === undefined || (first.startsWith('-') && !argv.some(word => aboutHeard.includes(word)))
  return verbless && (!world.stdin.isTTY || first !== undefined) ? ['check', ...argv] : argv
}

/** Commander throws instead of leaving, and writes into the world instead of the process. */
function harness(command: Command, world: World): void {
  command.exitOverride().configureOutput({
    writeOut: text => world.stdout.write(text),
    writeErr: () => {},
    getOutHelpWidth: () => world.stdout.columns ?? 80,
  })
  for (const child of command.commands) harness(child, world)
}

function usageTrouble(error: CommanderError, root: Command, argv: readonly string[], world: World): Trouble {
  const command = root.commands.find(one => one.name() === argv.find(word => !word.startsWith('-'))) ?? root
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? []
  const usage = `See: heard ${command === root ? '' : `${command.name()} `}--help`
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = command.options.flatMap(option => option.long ?? [])
      const title = `Unexpected flag ${name}, expected one that ${command.name()} knows`
      return trouble('unknown-flag', title, { help: didYouMean(name, flags, usage) })
    }
    case 'commander.unknownCommand': {
      const verbs = root.commands.map(one => one.name())
      const isFile = existsSync(resolve(world.cwd, name))
      const help = isFile ? `Did you mean “heard check ${name}”?` : didYouMean(name, verbs, usage)
      return trouble('unknown-command', `Unexpected command “${name}”, expected a verb`, { help })
    }
    default: {
      const what = error.message.replace(/^error: /, '').replace(/\.$/, '')
      return trouble('usage', `Unexpected usage: ${what}`, { help: usage })
    }
  }
}
