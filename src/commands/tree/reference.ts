import type { Command } from 'commander'
import type { World } from '../world.ts'
import { colorFlag, configFlag, type Done, noColorFlag, noConfigFlag } from './flags.ts'

export function declareExplain(root: Command, world: World, done: Done): void {
  root
    .command('explain')
    .summary('why a rule, concern, move or playbook matters')
    .description('Explain a rule, a concern, a move or a playbook: why it matters and how to say it better.')
    .argument('<name>', 'such as policy-shield, defensive, apology or backlog')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (name, options) =>
      done(await (await import('../explain.ts')).explain(name, options, world)),
    )
}

export function declareRules(root: Command, world: World, done: Done): void {
  root
    .command('rules')
    .summary('list the rules')
    .description('List the rules.')
    .option('--category <name>', 'only this category')
    .option('--severity <name>', 'only this severity')
    .option('--format <name>', 'terminal (default) or json')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async options => done(await (await import('../rules.ts')).rules(options, world)))
}

export function declarePlaybooks(root: Command, world: World, done: Done): void {
  root
    .command('playbooks')
    .summary('list the playbooks')
    .description('List the playbooks: which moves a case asks for, and in which order.')
    .option('--format <name>', 'terminal (default) or json')
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async options => done(await (await import('../playbooks.ts')).playbooks(options, world)))
}
