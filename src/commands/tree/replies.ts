import type { Command } from 'commander'
import type { World } from '../world.ts'
import { collect, colorFlag, configFlag, type Done, noColorFlag, noConfigFlag } from './flags.ts'

export function declareCheck(root: Command, world: World, done: Done): void {
  root
    .command('check')
    .summary('check replies')
    .description('Check drafts, macro exports, folders, globs or standard input (-).')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .option(
      '--format <name[=FILE]>',
      'terminal, json …; repeat it for several, each with its own file',
      collect,
    )
    .option('--output <file>', 'write the report to a file')
    .option('--customer <file|text>', 'the message that the reply answers')
    .option('--scenario <name>', 'what the customer’s message is about')
    .option('--playbook <name>', 'the playbook to hold the reply to')
    .option('--channel <name>', 'where the reply goes: email, chat, social, review …')
    .option('--rule <id=severity>', 'set a rule to error, warning, info or off; repeatable', collect)
    .option('--fix', 'make the safe swaps in the files')
    .option('--diff', 'show what --fix would change, and change nothing')
    .option('--fail-on <severity>', 'exit 1 from this severity on: error (default), warning, info or never')
    .option('--max-warnings <number>', 'exit 1 at more warnings than this')
    .option('--quiet', 'show errors only')
    .option('--stats', 'add a table of rules and how often each held')
    .option('--show-math', 'show the sum that makes each score')
    .option('--watch', 'check again whenever a file changes')
    .option('--as <format>', 'read the input as this format')
    .option('--encoding <name>', 'the encoding of the input, such as windows-1252')
    .option(
      '--columns <part=name>',
      'which column or key plays which part: reply=Answer; repeatable',
      collect,
    )
    .option('--stdin-filename <path>', 'the name that standard input goes by')
    .option('--baseline <file>', 'tell only what is not in this baseline of known findings')
    .option('--update-baseline', 'write the baseline of what stands there now')
    .option('--prune-baseline', 'take out of the baseline what has been mended')
    .option('--ignores <file>', 'findings to live with, each with its reason (YAML)')
    .option('--since <ref>', 'only what has changed since a git revision, such as origin/main')
    .option('--cache [folder]', 'remember what was said of which text (.heard-cache)')
    .option('--jobs <number>', 'how many cores to use')
    .option('--now <day>', 'hold dates in the texts against this day instead of today')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (paths, options) => done(await (await import('../check.ts')).check(paths, options, world)))
}
