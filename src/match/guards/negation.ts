import type { Scene } from './scene.ts'

const negators = new Set(
  'not never no nor none nothing nobody neither hardly without cannot nowhere'.split(' '),
)
/** Words that are no negation before certain others: no doubt, not only, no sooner, no problem, never mind. */
const tamed: Readonly<Record<string, ReadonlySet<string>>> = {
  no: new Set('doubt sooner problem problems worries matter later one wonder less more'.split(' ')),
  not: new Set('only just merely simply to hesitate worry sure until least yet wait forget'.split(' ')),
  never: new Set(['mind', 'hesitate', 'once']),
  nothing: new Set(['but', 'short']),
  without: new Set('fail doubt question delay further hesitation'.split(' ')),
}
const farthest = 10

/**
 * The hit's words are denied: a negator stands before them in their clause. Two negators affirm; “not only”, “no
 * sooner”, “can't thank you enough” and a negative question (“Didn't you get …?”) deny nothing.
 */
export function isNegated({ clause, hit, after, sentence }: Scene): boolean {
  let negators = 0
  for (let at = Math.max(0, clause.length - farthest); at < clause.length; at++) {
    if (!denies(clause, at, hit)) continue
    if (sentence.question && at <= 1) continue
    negators++
  }
  if (insteadOf(clause)) negators++
  if (negators % 2 === 0) return false
  return !(after.slice(0, 6).includes('enough') && clause.some(word => word === 'can' || word === 'could'))
}

function denies(clause: readonly string[], at: number, hit: readonly string[]): boolean {
  const word = clause[at]!
  if (!negators.has(word)) return false
  const next = clause[at + 1] ?? hit[0] ?? ''
  if (tamed[word]?.has(next)) return false
  const verbs = (words: readonly string[]) => words.some(each => finite.has(each))
  if (ofNouns.has(word)) return !verbs(clause.slice(at + 1))
  return !(finite.has(hit[0] ?? '') && verbs(clause.slice(Math.max(0, at - 2), at)))
}

/** Negators of the noun that follows; a verb after it is denied only where the noun is its subject. */
const ofNouns = new Set(['without'])
const finite = new Set(
  'is are was were has have had will would must can could should may might do does did'.split(' '),
)

/** `rather than`, `instead of` right before the hit or a word or two from it. */
function insteadOf(clause: readonly string[]): boolean {
  const near = clause.slice(-4).join(' ')
  return /\b(?:rather than|instead of)\b/.test(near)
}
