import type { GuardName, Reply } from '../../types.ts'
import type { Hit } from '../match.ts'

/** Whether a guard that the owner has not switched off says that a hit does not mean what it says. */
export type Guard = (reply: Reply, hit: Hit) => boolean

const guards: Readonly<Partial<Record<GuardName, Guard>>> = {}

export function isSilenced(reply: Reply, hit: Hit, unguarded: readonly GuardName[]): boolean {
  return Object.entries(guards).some(
    ([name, guard]) => !unguarded.some(each => each === name) && guard(reply, hit),
  )
}
