import type { Hit, PatternIndex } from '../match/index.ts'
import type { Reply } from '../types.ts'
import { hitsIn } from './hits.ts'

/** The first hit of each cue in a customer's message, by the cue's name: `anger/0`, `scenario/outage/2`. */
export function cuesIn(message: Reply, indexes: readonly PatternIndex[]): Map<string, Hit> {
  const first = new Map<string, Hit>()
  for (const hit of hitsIn(message, indexes)) {
    const cue = hit.owner.slice('cue:'.length)
    if (!first.has(cue)) first.set(cue, hit)
  }
  return first
}
