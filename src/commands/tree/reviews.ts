import type { Command } from 'commander'
import type { World } from '../world.ts'
import { collect, colorFlag, configFlag, type Done, noColorFlag, noConfigFlag } from './flags.ts'

export function declareReview(root: Command, world: World, done: Done): void {
  root
    .command('review')
    .summary('review sent replies by the thousand')
    .description('Review exports of sent replies: what to coach next, whom with what.')
    .argument('[exports...]', 'CSV, JSON Lines and other exports, also gzipped, or - for standard input')
    .option(
      '--by <dimensions>',
      'group by agent, team, channel, scenario, playbook, week, macro or any column',
    )
    .option('--where <name=value>', 'only replies of this agent, team, channel …; repeatable', collect)
    .option('--from <date>', 'only replies from this date on')
    .option('--to <date>', 'only replies up to this date')
    .option('--sample <number[/name]>', 'keep so many at random to read, such as 5/agent')
    .option('--seed <text>', 'decides which ones a sample holds')
    .option('--show-math', 'show the sums behind the scores')
    .option('--worst <number>', 'how many of the lowest scores to keep')
    .option(
      '--format <name[=FILE]>',
      'terminal, html, csv …; repeat it for several, each with its own file',
      collect,
    )
    .option('--summary <file>', 'write the mergeable summary to a file')
    .option('--anonymise', 'replace the agents’ names by pseudonyms that --seed decides')
    .option('--left-out <file>', 'list every row that was left out, and why')
    .option('--strict', 'stop at the first row that can’t be reviewed')
    .option('--resume', 'go on where the same review was stopped')
    .option('--shard <part/of>', 'do one part of the work, such as 3/16')
    .option('--stream', 'be a filter: one reply a line in, one report a line out')
    .option('--jobs <number>', 'how many cores to use')
    .option('--scenario <name>', 'what every customer’s message is about')
    .option(
      '--columns <part=name>',
      'which column or key plays which part: reply=Answer; repeatable',
      collect,
    )
    .option('--as <format>', 'read the input as this format')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (paths, options) =>
      done(await (await import('../review/review.ts')).review(paths, options, world)),
    )
}

export function declareReport(root: Command, world: World, done: Done): void {
  root
    .command('report')
    .summary('add up or compare reviews')
    .description('Add up the summaries of reviews, or tell what has changed between two of them.')
    .argument('<summaries...>', 'files that `heard review --summary` wrote')
    .option('--show-math', 'show the sums behind the scores')
    .option('--compare', 'tell what has changed from the first to the second')
    .option(
      '--format <name[=FILE]>',
      'terminal, html, csv …; repeat it for several, each with its own file',
      collect,
    )
    .option('--summary <file>', 'write the summary of all to a file')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (files, options) =>
      done(await (await import('../report.ts')).report(files, options, world)),
    )
}

export function declareDispute(root: Command, world: World, done: Done): void {
  root
    .command('dispute')
    .summary('disagree with a finding')
    .description('Record that a person disagrees with a rule on a reply; reviews leave it out of the scores.')
    .argument('<reply-id>', 'the id of the reply, as reports show it')
    .argument('<rule>', 'the rule that found something')
    .option('--because <reason>', 'why the finding does not hold')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .addOption(colorFlag())
    .addOption(noColorFlag())
    .action(async (id, rule, options) =>
      done(await (await import('../dispute.ts')).dispute(id, rule, options, world)),
    )
}
