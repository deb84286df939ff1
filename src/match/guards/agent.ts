import type { Scene } from './scene.ts'

const own = new Set(['i', 'we', 'us'])
const ownersOf = new Set(['our', 'my'])
const subjects = new Set([
  'i',
  'we',
  'you',
  'he',
  'she',
  'they',
  'it',
  'your',
  'our',
  'my',
  'their',
  'his',
  'her',
])

/**
 * The failing is somebody else's than the pattern means: of a hit that names no subject itself (“should have told you”),
 * the clause's subject is I, we, or something of ours.
 */
export function isOurs({ clause, hit }: Scene): boolean {
  if (hit.some(word => subjects.has(word))) return false
  return subjectOf(clause) === 'ours'
}

/** The load is the customer's or the trade's, not the team's: “your campaign sends a high volume …”. */
export function isTheirs({ clause, hit }: Scene): boolean {
  if (hit.some(word => own.has(word) || ownersOf.has(word))) return false
  return subjectOf(clause) === 'yours'
}

function subjectOf(clause: readonly string[]): 'ours' | 'yours' | undefined {
  const subject = clause.find(word => subjects.has(word))
  if (subject === undefined) return undefined
  if (own.has(subject) || ownersOf.has(subject)) return 'ours'
  return subject === 'you' || subject === 'your' ? 'yours' : undefined
}
