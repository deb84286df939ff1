import type { Command } from 'commander'
import type { World } from '../world.ts'
import { configFlag, type Done, noConfigFlag } from './flags.ts'

export function declareLsp(root: Command, world: World, done: Done): void {
  root
    .command('lsp')
    .summary('a language server: the same advice inside your editor')
    .description('Serve an editor over standard input and output, by the Language Server Protocol.')
    .option('--stdio', 'over standard input and output; there is no other way, editors like to say so')
    .addOption(configFlag())
    .addOption(noConfigFlag())
    .action(async options => done(await (await import('../lsp/lsp.ts')).lsp(options, world)))
}
