import { appendFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { disputeKey } from '../review/disputes.ts'
import { trouble, unknownName, unwritable } from '../trouble.ts'
import { disputesFile, readDisputes } from './review/disputes.ts'
import { openSession } from './session.ts'
import { tell, type World } from './world.ts'

type Flags = { because?: string; config?: string | boolean; color?: boolean }

/** Records that a person disagrees with a rule on a reply: reviews then leave it out of the scores. */
export async function dispute(id: string, rule: string, flags: Flags, world: World): Promise<number> {
  const { session, troubles } = await openSession({ config: flags.config }, world)
  if (session === undefined) return tell(troubles, world, flags.color)
  const known = session.ruleset.rules.map(one => one.id)
  const because = flags.because?.trim() ?? ''
  const path = await disputesFile(flags.config, world)
  const kept = await readDisputes(path)
  const refused = [
    ...kept.troubles,
    ...(known.includes(rule) ? [] : [unknownName('rule', rule, known, '`heard rules` lists them all.')]),
    ...(because ? [] : [noReason]),
  ]
  if (refused.length > 0) return tell(refused, world, flags.color)
  if (kept.disputes.some(one => disputeKey(one) === disputeKey({ id, rule }))) {
    world.stdout.write(`${rule} on ${id} is disputed already.\n`)
    return 0
  }
  try {
    await appendFile(path, `${JSON.stringify({ id, rule, because, at: new Date().toISOString() })}\n`)
  } catch (error) {
    return tell([unwritable(path, error)], world, flags.color)
  }
  world.stdout.write(
    `Recorded in ${relative(world.cwd, path)}: ${rule} on ${id} leaves the scores of reviews from now on.\n`,
  )
  return 0
}

const noReason = trouble('no-reason', 'Unexpected silence, expected a reason', {
  help: 'Such as: heard dispute r-12 vague-deadline --because "the time stands in the sentence before"',
})
