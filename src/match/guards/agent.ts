import type { Scene } from './scene.ts'

const own = new Set(['i', 'we'])
const ourselves = new Set(['i', 'we', 'us', 'our', 'my'])
const ownersOf = new Set(['our', 'my'])
const pronouns = new Set(['i', 'we', 'you', 'he', 'she', 'they', 'it', 'your', 'our', 'my'])
const adverbs = new Set(
  'also really just simply clearly then still only even certainly never not already'.split(' '),
)

const failings = new Set(
  'should could would must did had have has was were failed forgot forgotten neglected missed misread misunderstood overlooked ignored entered never'.split(
    ' ',
  ),
)

/**
 * The failing is the writer's own: what stands right before a hit that names no subject (“should have told you”) is I,
 * we, or something of ours.
 */
export function isOurs({ clause, hit }: Scene): boolean {
  if (!failings.has(hit[0] ?? '')) return false
  const near = clause.filter(word => !adverbs.has(word)).slice(-3)
  return own.has(near.at(-1) ?? '') || near.slice(0, -1).some(word => ownersOf.has(word))
}

/** The load is the customer's, not the team's: “your campaign sends a high volume …”. */
export function isTheirs({ clause, hit }: Scene): boolean {
  if (hit.some(word => ourselves.has(word))) return false
  const subject = clause.find(word => pronouns.has(word))
  return subject === 'you' || subject === 'your'
}
