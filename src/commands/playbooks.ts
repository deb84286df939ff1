import { playbookList } from '../reference/lists.ts'
import { builtinPages } from '../ruleset/builtin.ts'
import { ofKind } from '../ruleset/values.ts'
import { unexpectedValue } from '../trouble.ts'
import { formatOf, lookOf, tell, type World } from './world.ts'

/** Lists the playbooks. */
export async function playbooks(flags: { format?: string; color?: boolean }, world: World): Promise<number> {
  const format = formatOf(flags.format)
  if (format === undefined)
    return tell([unexpectedValue('--format', String(flags.format), ['terminal', 'json'])], world)
  const pages = await builtinPages()
  const plain = () => ofKind(pages, 'playbook').map(({ id, value }) => ({ id, ...value }))
  const look = lookOf(world.stdout, world.env, flags.color)
  world.stdout.write(`${format === 'json' ? JSON.stringify(plain(), null, 2) : playbookList(pages, look)}\n`)
  return 0
}
