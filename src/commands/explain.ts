import { explainable, explained } from '../reference/explain.ts'
import { unknownName } from '../trouble.ts'
import { openSession } from './session.ts'
import { lookOf, tell, type World } from './world.ts'

/** Prints the page of a rule, a playbook, a move, a concern or a scenario. */
export async function explain(
  name: string,
  flags: { config?: string | boolean; color?: boolean },
  world: World,
): Promise<number> {
  const { session, troubles } = await openSession({ config: flags.config }, world)
  if (session === undefined) return tell(troubles, world, flags.color)
  const pages = await session.pages()
  const text = explained(name, pages, lookOf(world.stdout, world.env, flags.color))
  if (text === undefined) {
    const help = '`heard rules` and `heard playbooks` list what there is.'
    return tell([unknownName('name', name, explainable(pages), help)], world, flags.color)
  }
  world.stdout.write(`${text}\n`)
  return 0
}
