import type { Scene } from './scene.ts'

const promising = new Set(
  "will going can could would may might shall 'd let want wish happy glad plan planning hope hoping try trying aim aiming working intend offer promise promised commit committed guarantee assure soon shortly decided agreed able".split(
    ' ',
  ),
)
const perfect = new Set(['have', 'has', "'s", 'had'])
const past = new Set(
  'was were did gave sent took made got paid went came found put set left told wrote built brought chose'.split(
    ' ',
  ),
)
const being = new Set(['is', 'are', 'am', 'be', 'been', 'being', "'s"])
const doers = new Set('i we team it they he she this colleague manager engineers'.split(' '))
const objects = new Set('a an the your our this that it you both all'.split(' '))

/**
 * The thing is done, not promised: the clause stands in the past or the perfect (“I've refunded €18”), and no word in
 * it looks ahead.
 */
export function isDone({ clause, hit, after }: Scene): boolean {
  const words = [...clause, ...hit]
  if (words.some(word => promising.has(word))) return false
  return words.some((word, at) => past.has(word) || (looksPast(word) && isVerb(words, at, after[0] ?? '')))
}

/** `refunded`, `added`; not `need`, `feed`, `speed`. */
const looksPast = (word: string) => /[^e]ed$/.test(word)

/** Whether a word in -ed is the clause's verb: after have or who does it, or before what it is done to. */
function isVerb(words: readonly string[], at: number, after: string): boolean {
  const before = words[at - 1] ?? ''
  if (being.has(before)) return false
  if (perfect.has(before) || perfect.has(words[at - 2] ?? '')) return true
  return doers.has(before) || isAdverb(before) || objects.has(words[at + 1] ?? after)
}

const isAdverb = (word: string) => /^(?:just|already|now)$|ly$/.test(word)
