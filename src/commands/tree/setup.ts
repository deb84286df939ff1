import type { Command } from 'commander'
import type { World } from '../world.ts'
import { colorFlag, configFlag, type Done, noColorFlag } from './flags.ts'

export function declareInit(root: Command, world: World, done: Done): void {
  root
    .command('init')
    .summary('write a configuration that explains itself')
    .description('Write a configuration that explains every setting.')
    .action(async () => done(await (await import('../init.ts')).init(world)))
}

export function declareConfig(root: Command, world: World, done: Done): void {
  root
    .command('config')
    .summary('show the settings in force, and from where')
    .description('Show the settings in force, and where each comes from.')
    .argument('[file]', 'for this file, overrides included')
    .option('--format <name>', 'terminal (default) or json')
    .addOption(configFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (file, options) => done(await (await import('../config.ts')).config(file, options, world)))
}

export function declareCompletion(root: Command, world: World, done: Done): void {
  root
    .command('completion')
    .summary('print a completion script for your shell')
    .description('Print a completion script: source it, or put it where your shell looks.')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async shell => done(await (await import('../completion.ts')).completion(shell, root, world)))
}
