import { inForce } from '../config/settings.ts'
import { byPlace } from '../judge/finding.ts'
import { sightsAcross } from '../macros/library/index.ts'
import { teller } from '../macros/teller.ts'
import type { ReplyReport } from '../types.ts'
import type { Plan } from './check-plan.ts'
import { applied } from './session.ts'

/** Adds to each macro's report what only the library as a whole gives away. */
export function withLibrary(replies: readonly ReplyReport[], { session, now }: Plan): readonly ReplyReport[] {
  const checked = replies.filter(({ skipped }) => skipped === undefined)
  const { functionWords } = session.ruleset
  const sights = sightsAcross(
    checked.map(({ draft }) => draft),
    { now, functionWords },
  )
  if (sights.size === 0) return replies
  const tellers = new Map<string, ReturnType<typeof teller>>()
  const tellerFor = (path: string) => {
    const known = tellers.get(path)
    if (known) return known
    const { rules } = applied(session.ruleset, inForce(session.layers, path).settings.rules)
    const made = teller(session.ruleset, rules)
    tellers.set(path, made)
    return made
  }
  return replies.map(reply => {
    const seen = sights.get(reply.draft) ?? []
    const more = seen.flatMap(sight => tellerFor(reply.path)(reply.draft, sight))
    return more.length === 0 ? reply : { ...reply, findings: [...reply.findings, ...more].sort(byPlace) }
  })
}
