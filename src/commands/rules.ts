import { listedRules, ruleList } from '../reference/lists.ts'
import { unexpectedValue } from '../trouble.ts'
import { openSession } from './session.ts'
import { formatOf, lookOf, tell, type World } from './world.ts'

type Flags = {
  category?: string
  severity?: string
  format?: string
  config?: string | boolean
  color?: boolean
}

/** Lists the rules with their severities in force. */
export async function rules(flags: Flags, world: World): Promise<number> {
  const { session, troubles } = await openSession({ config: flags.config }, world)
  if (session === undefined) return tell(troubles, world, flags.color)
  const all = listedRules(await session.pages(), session.run.rules)
  const categories = [...new Set(all.map(rule => rule.category))]
  const severities = ['error', 'warning', 'info', 'off']
  const unexpected = [
    ...refused('--format', flags.format, ['terminal', 'json']),
    ...refused('--category', flags.category, categories),
    ...refused('--severity', flags.severity, severities),
  ]
  if (unexpected.length > 0) return tell(unexpected, world, flags.color)

  const { category, severity } = flags
  const chosen = all
    .filter(rule => category === undefined || rule.category === category)
    .filter(rule => severity === undefined || rule.severity === severity)
  const look = lookOf(world.stdout, world.env, flags.color)
  const text = formatOf(flags.format) === 'json' ? JSON.stringify(chosen, null, 2) : ruleList(chosen, look)
  world.stdout.write(`${text}\n`)
  return 0
}

const refused = (flag: string, value: string | undefined, allowed: readonly string[]) =>
  value === undefined || allowed.includes(value) ? [] : [unexpectedValue(flag, value, allowed)]
