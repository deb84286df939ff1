import type { Command } from 'commander'
import type { World } from '../world.ts'
import { configFlag, type Done, noConfigFlag } from './flags.ts'

export function declareCoach(root: Command, world: World, done: Done): void {
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
      done(await (await import('../coach/coach.tsx')).coach(draft, options, world)),
    )
}

export function declarePractice(root: Command, world: World, done: Done): void {
  root
    .command('practice')
    .summary('drills: answer a customer, see what came of it, try again')
    .description(
      'Practise in the terminal: a customer’s message, your reply, the playbook’s verdict, and again.',
    )
    .argument('[scenario]', 'a scenario, playbook or drill; without it the seven toughest')
    .option('--drill <name>', 'a drill, such as un-sorry')
    .option('--list', 'list the drills and scenarios')
    .option('--minutes <number>', 'stop after the round in which the time is up')
    .option('--seed <text>', 'decides which tickets come, and in which order')
    .option('--report [file]', 'tell what was practised and how it went; the record is yours alone')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .action(async (scenario, options) =>
      done(await (await import('../practice/practice.ts')).practice(scenario, options, world)),
    )
}
