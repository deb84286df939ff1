/** chalk, because it knows what each depth of colour can show; at depth 0 every paint returns its text unchanged. */
import { Chalk } from 'chalk'
import type { Severity } from '../types.ts'

type Paint = (text: string) => string

/** The colours of the house by what they mean. Nothing is told by colour alone. */
export type Palette = Readonly<Record<Severity | 'good' | 'strong' | 'quiet' | 'accent', Paint>>

/** The palette for a depth of colour; 0 paints nothing. */
export function paletteOf(color: 0 | 1 | 2 | 3): Palette {
  const chalk = new Chalk({ level: color })
  return {
    error: chalk.red.bold,
    warning: chalk.yellow,
    info: chalk.blue,
    good: chalk.green,
    strong: chalk.bold,
    quiet: chalk.dim,
    accent: chalk.cyan,
  }
}
