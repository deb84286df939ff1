import { relative, resolve } from 'node:path'
import { inForce, type Settings } from '../config/settings.ts'
import { table } from '../report/page.ts'
import { unexpectedValue } from '../trouble.ts'
import { openSession } from './session.ts'
import { formatOf, lookOf, tell, type World } from './world.ts'

type Flags = { config?: string; format?: string; color?: boolean }

/** Shows the settings in force for a file (or for a run as a whole), each with where it comes from. */
export async function config(file: string | undefined, flags: Flags, world: World): Promise<number> {
  const format = formatOf(flags.format)
  if (format === undefined)
    return tell([unexpectedValue('--format', String(flags.format), ['terminal', 'json'])], world)
  const { session, troubles } = await openSession({ config: flags.config }, world)
  if (session === undefined) return tell(troubles, world, flags.color)

  const path = file === undefined ? undefined : resolve(world.cwd, file)
  const { settings, origins } = inForce(session.layers, path)
  const rows = [...origins].map(([setting, from]) => ({
    setting,
    value: valueAt(settings, setting),
    from: from.startsWith('/') ? relative(world.cwd, from) || from : from,
  }))
  if (format === 'json') world.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  else if (rows.length === 0) {
    world.stdout.write('No configuration: everything is as it comes. `heard init` writes one.\n')
  } else {
    const columns = [{ title: 'setting' }, { title: 'value' }, { title: 'from' }]
    const cells = rows.map(({ setting, value, from }) => [setting, shown(value), from])
    world.stdout.write(`${table(columns, cells, lookOf(world.stdout, world.env).width)}\n`)
  }
  return 0
}

/** The value at a dotted name such as `rules.policy-shield`. */
function valueAt(settings: Settings, name: string): unknown {
  const [group = '', ...key] = name.split('.')
  const value = Object.entries(settings).find(([setting]) => setting === group)?.[1]
  return key.length === 0 ? value : Object(value)[key.join('.')]
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
