import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, CommanderError } from 'commander'
import { didYouMean, trouble } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import { commandTree } from './index.ts'
import { tell, type World } from './world.ts'

/** Finds the verb of a command line and runs it; returns the exit code, 2 where there is no such verb or flag. */
export async function dispatch(argv: readonly string[], world: World): Promise<number> {
  let code = 0
  const root = commandTree(world, outcome => {
    code = outcome
  })
  harness(root, world)
  const words = withVerb(argv, world)
  if (words.length === 0) root.outputHelp()
  try {
    if (words.length > 0) await root.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : tell([usageTrouble(error, root, words, world)], world)
  }
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

function usageTrouble(error: CommanderError, root: Command, words: readonly string[], world: World): Trouble {
  const command = root.commands.find(one => one.name() === words[0]) ?? root
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
