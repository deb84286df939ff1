import { writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { findConfig } from '../config/load.ts'
import { template } from '../config/template.ts'
import { trouble, unwritable } from '../trouble.ts'
import { tell, type World } from './world.ts'

/** Writes a configuration that explains every setting, and shows the next step; never writes over one. */
export async function init(world: World): Promise<number> {
  const there = await findConfig(world.cwd)
  if (there !== undefined && dirname(there) === world.cwd) {
    const title = 'Unexpected configuration here already, expected none'
    const help = 'It was left as it is. `heard config` shows what it says.'
    return tell([trouble('config-exists', title, { path: relative(world.cwd, there), help })], world)
  }
  const path = join(world.cwd, 'heard.config.yaml')
  try {
    await writeFile(path, template, { flag: 'wx' })
  } catch (error) {
    return tell([unwritable('heard.config.yaml', error)], world)
  }
  world.stdout.write(
    'Wrote heard.config.yaml: every setting is in it, switched off, with a word on what it does.\n',
  )
  world.stdout.write('Next: heard check draft.md, or heard check macros/\n')
  return 0
}
