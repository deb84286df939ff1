import type { Command } from 'commander'
import type { World } from '../world.ts'
import { colorFlag, configFlag, type Done, noColorFlag, noConfigFlag } from './flags.ts'

export function declareCalibrate(root: Command, world: World, done: Done): void {
  root
    .command('calibrate')
    .summary('compare verdicts with those of people')
    .description('Compare verdicts with those of people: precision, recall, F1 and Cohen’s κ by label.')
    .argument(
      '<labelled...>',
      'JSON Lines or CSV; the same ids by several raters also tell how far people agree',
    )
    .option('--show <which>', 'list the cases that were missed, or noisy')
    .option('--format <name>', 'terminal (default) or json')
    .option('--min-f1 <number>', 'exit 1 where concerns or moves together agree less (0 to 1)')
    .option('--sure', 'leave hints out: count only what is sure')
    .option('--disputes', 'take summaries of reviews, and what people disputed in them as labels')
    .option(
      '--min-precision <number>',
      'with --disputes: exit 1 where a rule surely stands less often (0 to 1)',
    )
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (files, options) =>
      done(
        options.disputes
          ? await (await import('../calibrate-disputes.ts')).calibrateDisputes(files, options, world)
          : await (await import('../calibrate.ts')).calibrate(files, options, world),
      ),
    )
}

export function declareVerify(root: Command, world: World, done: Done): void {
  root
    .command('verify')
    .summary('run the examples of rule pages')
    .description('Run the examples of rule pages: caught, missed, quiet, noisy.')
    .argument('[dir]', 'a team’s own pages; the built-in ones without it')
    .option('--rule <id>', 'only this rule')
    .option('--watch', 'run again whenever a page changes')
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (dir, options) => done(await (await import('../verify.ts')).verify(dir, options, world)))
}
