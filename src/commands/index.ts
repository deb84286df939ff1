/** commander, because its tree of commands also feeds help, completion and the check of flags. */
import { Command, Option } from 'commander'
import { version } from '../version.ts'
import type { World } from './world.ts'

/** A command's outcome: the exit code. */
type Done = (code: number) => void

/** The tree of commands: one declaration a verb; what a verb does is loaded only when it is called. */
export function commandTree(world: World, done: Done): Command {
  const root = new Command('heard')
    .description(
      'A linter and coach for customer-support replies: hear, empathise, apologise, resolve, diagnose.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .addHelpText(
      'after',
      '\nPiped text is checked without a verb: pbpaste | heard\nExit codes: 0 fine, 1 findings, 2 usage, settings or input, 3 our own fault.',
    )
  for (const declare of declarations) declare(root, world, done)
  return root
}

const declarations = [
  declareCheck,
  declareCoach,
  declareReview,
  declareExplain,
  declareRules,
  declarePlaybooks,
  declareCalibrate,
  declareVerify,
  declareInit,
  declareConfig,
  declareCompletion,
]

const collect = (value: string, before: string[] = []) => [...before, value]

const configFlag = () => new Option('--config <file>', 'use this configuration instead of looking for one')
const noConfigFlag = () => new Option('--no-config', 'use no configuration at all')
const colorFlag = () => new Option('--color', 'colour even where there is no terminal')
const noColorFlag = () => new Option('--no-color', 'no colour')

function declareCheck(root: Command, world: World, done: Done) {
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
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (paths, options) => done(await (await import('./check.ts')).check(paths, options, world)))
}

function declareCoach(root: Command, world: World, done: Done) {
  root
    .command('coach')
    .summary('write a reply with advice beside it')
    .description('Write a reply in the terminal, with advice as you type.')
    .argument('[draft]', 'a text or Markdown file; a new one where it is not there yet')
    .option('--follow', 'leave the writing to your own editor and show the advice on every save')
    .option('--clipboard', 'take the draft from the clipboard and give it back there on save')
    .option('--customer <text>', 'the message that the reply answers')
    .option('--to <name>', 'the customer’s name')
    .option('--scenario <name>', 'what the customer’s message is about')
    .option('--channel <name>', 'where the reply goes: email, chat, social, review …')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .action(async (draft, options) =>
      done(await (await import('./coach/coach.tsx')).coach(draft, options, world)),
    )
}

function declareReview(root: Command, world: World, done: Done) {
  root
    .command('review')
    .summary('review sent replies by the thousand')
    .description('Review exports of sent replies: what to coach next, whom with what.')
    .argument('[exports...]', 'CSV, JSON Lines and other exports, also gzipped, or - for standard input')
    .option(
      '--by <dimensions>',
      'group by agent, team, channel, scenario, playbook, week, macro or any column',
    )
    .option('--jobs <number>', 'how many cores to use')
    .option('--summary <file>', 'write the mergeable summary to a file')
    .option('--as <format>', 'read the input as this format')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (paths, options) =>
      done(await (await import('./review/review.ts')).review(paths, options, world)),
    )
}

function declareExplain(root: Command, world: World, done: Done) {
  root
    .command('explain')
    .description('Explain a rule, a concern, a move or a playbook: why it matters and how to say it better.')
    .argument('<name>', 'such as policy-shield, defensive, apology or backlog')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (name, options) => done(await (await import('./explain.ts')).explain(name, options, world)))
}

function declareRules(root: Command, world: World, done: Done) {
  root
    .command('rules')
    .description('List the rules.')
    .option('--category <name>', 'only this category')
    .option('--severity <name>', 'only this severity')
    .option('--format <name>', 'terminal (default) or json')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async options => done(await (await import('./rules.ts')).rules(options, world)))
}

function declarePlaybooks(root: Command, world: World, done: Done) {
  root
    .command('playbooks')
    .description('List the playbooks: which moves a case asks for, and in which order.')
    .option('--format <name>', 'terminal (default) or json')
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async options => done(await (await import('./playbooks.ts')).playbooks(options, world)))
}

function declareCalibrate(root: Command, world: World, done: Done) {
  root
    .command('calibrate')
    .description('Compare verdicts with those of people: precision, recall, F1 and Cohen’s κ by label.')
    .argument(
      '<labelled...>',
      'JSON Lines or CSV; the same ids by several raters also tell how far people agree',
    )
    .option('--show <which>', 'list the cases that were missed, or noisy')
    .option('--format <name>', 'terminal (default) or json')
    .option('--min-f1 <number>', 'exit 1 where concerns or moves together agree less (0 to 1)')
    .option('--sure', 'leave hints out: count only what is sure')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (files, options) =>
      done(await (await import('./calibrate.ts')).calibrate(files, options, world)),
    )
}

function declareVerify(root: Command, world: World, done: Done) {
  root
    .command('verify')
    .description('Run the examples of rule pages: caught, missed, quiet, noisy.')
    .argument('[dir]', 'a team’s own pages; the built-in ones without it')
    .option('--rule <id>', 'only this rule')
    .option('--watch', 'run again whenever a page changes')
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (dir, options) => done(await (await import('./verify.ts')).verify(dir, options, world)))
}

function declareInit(root: Command, world: World, done: Done) {
  root
    .command('init')
    .description('Write a configuration that explains every setting.')
    .action(async () => done(await (await import('./init.ts')).init(world)))
}

function declareConfig(root: Command, world: World, done: Done) {
  root
    .command('config')
    .description('Show the settings in force, and where each comes from.')
    .argument('[file]', 'for this file, overrides included')
    .option('--format <name>', 'terminal (default) or json')
    .addOption(configFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (file, options) => done(await (await import('./config.ts')).config(file, options, world)))
}

function declareCompletion(root: Command, world: World, done: Done) {
  root
    .command('completion')
    .description('Print a completion script: source it, or put it where your shell looks.')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async shell => done(await (await import('./completion.ts')).completion(shell, root, world)))
}
