import type { GuardName, Reply } from '../../types.ts'
import type { Hit } from '../match.ts'
import { isOurs, isTheirs } from './agent.ts'
import { isMentioned } from './mention.ts'
import { isAsked, isConditional, isStep } from './mood.ts'
import { isNegated } from './negation.ts'
import { isAttributed } from './quotation.ts'
import { type Scene, sceneOf } from './scene.ts'
import { isOtherSense } from './sense.ts'
import { isDone } from './time.ts'

/** Says that a hit does not mean what its words say. */
type Guard = { name: GuardName; silences: (scene: Scene) => boolean; concerns: readonly string[] | 'every' }

const promises = ['discount-promise', 'overpromise', 'roadmap-promise', 'vague-timeline']

/**
 * The scope tests, in the order of asking, and the concerns for which each is on unless a page switches it off. A
 * guard that is sound for promises may be nonsense for blame: there, the past is the point.
 */
const guards: readonly Guard[] = [
  { name: 'quotation', silences: isAttributed, concerns: 'every' },
  { name: 'negation', silences: isNegated, concerns: 'every' },
  { name: 'agent', silences: isOurs, concerns: ['defensive'] },
  { name: 'agent', silences: isTheirs, concerns: ['high-volume'] },
  { name: 'time', silences: isDone, concerns: ['discount-promise', 'vague-timeline'] },
  { name: 'mood', silences: isConditional, concerns: ['defensive', 'high-volume', ...promises] },
  {
    name: 'mood',
    silences: isAsked,
    concerns: ['high-volume', 'vague-timeline', 'overpromise', 'roadmap-promise'],
  },
  { name: 'mood', silences: isStep, concerns: ['high-volume', ...promises] },
  { name: 'sense', silences: isOtherSense, concerns: 'every' },
  { name: 'mention', silences: isMentioned, concerns: 'every' },
]

/** The first guard that silences a hit of an owner with this concern, if any. */
export function silencedBy(
  reply: Reply,
  hit: Hit,
  { concern = '', unguarded = [] }: { concern?: string; unguarded?: readonly GuardName[] },
): GuardName | undefined {
  const scene = sceneOf(reply, hit)
  return guards.find(
    ({ name, silences, concerns }) =>
      !unguarded.includes(name) && (concerns === 'every' || concerns.includes(concern)) && silences(scene),
  )?.name
}
