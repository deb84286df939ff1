import type { Scene } from './scene.ts'

const promising = new Set(
  "will going can could would may might shall 'd let want wish happy glad plan planning hope hoping try trying aim aiming working intend offer promise promised commit committed guarantee assure soon shortly decided agreed able".split(
    ' ',
  ),
)
const perfect = new Set(['have', 'has', "'s", 'had'])
const past = new Set(
  'was were did gave sent took made got paid went came found put let set left told wrote built brought chose'.split(
    ' ',
  ),
)
const being = new Set(['is', 'are', 'am', 'be', 'been', 'being', "'s"])
const doers = new Set([
  'i',
  'we',
  'team',
  'it',
  'they',
  'he',
  'she',
  'this',
  'colleague',
  'manager',
  'engineers',
])

/**
 * The thing is done, not promised: the clause stands in the past or the perfect (“I've refunded €18”), and no word in
 * it looks ahead.
 */
export function isDone({ clause, hit }: Scene): boolean {
  const words = [...clause, ...hit]
  if (words.some(word => promising.has(word))) return false
  return words.some((word, at) => {
    const before = words[at - 1] ?? ''
    if (past.has(word) && !being.has(word)) return true
    if (!/[^e]ed$/.test(word) || being.has(before)) return false
    return perfect.has(before) || perfect.has(words[at - 2] ?? '') || doers.has(before) || isAdverb(before)
  })
}

const isAdverb = (word: string) =>
  word === 'just' || word === 'already' || word === 'now' || word.endsWith('ly')
