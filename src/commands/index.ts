/** commander, because its tree of commands also feeds help, completion and the check of flags. */
import { Command } from 'commander'
import { version } from '../version.ts'
import { declareLsp } from './tree/editors.ts'
import type { Done } from './tree/flags.ts'
import { declareCalibrate, declareVerify } from './tree/quality.ts'
import { declareExplain, declarePlaybooks, declareRules } from './tree/reference.ts'
import { declareCheck } from './tree/replies.ts'
import { declareDispute, declareReport, declareReview } from './tree/reviews.ts'
import { declareCompletion, declareConfig, declareInit } from './tree/setup.ts'
import { declareCoach, declarePractice } from './tree/writing.ts'
import type { World } from './world.ts'

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
  declarePractice,
  declareLsp,
  declareReview,
  declareReport,
  declareDispute,
  declareExplain,
  declareRules,
  declarePlaybooks,
  declareCalibrate,
  declareVerify,
  declareInit,
  declareConfig,
  declareCompletion,
]
