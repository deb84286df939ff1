import type { Reply, Sentence } from '../../types.ts'
import type { Hit } from '../match.ts'

/** A hit and the words about it, normalised, as far as a guard may look. */
export type Scene = {
  sentence: Sentence
  /** Words and signs of the sentence before the hit. */
  before: readonly string[]
  /** The last part of `before`: what stands in the hit's own clause. */
  clause: readonly string[]
  /** The words of the hit. */
  hit: readonly string[]
  /** Words and signs of the sentence after the hit. */
  after: readonly string[]
}

/** How many words guards look back and ahead, so that no text makes them slow. */
const reach = 40

/** What stands about a hit. */
export function sceneOf({ tokens, sentences }: Reply, { sentence: index, from, to }: Hit): Scene {
  const sentence = sentences[index]!
  const norms = (start: number, end: number) => tokens.slice(start, end).map(token => token.norm)
  const before = norms(Math.max(sentence.from, from - reach), from)
  const hit = norms(from, to)
  return {
    sentence,
    before,
    hit,
    clause: opensClause(before, hit[0] ?? '') ? [] : before.slice(clauseStart(before, hit)),
    after: norms(to, Math.min(sentence.to, to + reach)),
  }
}

/** Words that begin a clause of their own. */
const openers = new Set(
  'but because since as so although though if unless until while when whenever once after before which who whose whom where why how what whether than and or nor yet then however therefore otherwise instead'.split(
    ' ',
  ),
)
/** Words after which “and” and “or” join clauses, not just words. */
const subjects = new Set(
  "i we you he she they it this that there our your my please let'us let do make be".split(' '),
)
const signs = new Set([',', ';', ':', '-', '(', ')', '…', '•', '/', '.', '!', '?', '"', '☺', '>'])
/** Verbs whose negation reaches into what follows “that”: I don't think that you failed. */
const raising = new Set(
  'think believe mean say saying said suggest imply claim suppose expect doubt not'.split(' '),
)
const conditions = new Set(['if', 'unless', 'whether', 'case'])
const persons = new Set(['i', 'we', 'you', 'they', 'he', 'she', 'it', 'that'])
const auxiliaries = new Set(
  'do did does have has had can could will would should are were is was not'.split(' '),
)

/** Whether a hit begins a clause of its own, by a word that does or by a subject: “a password you chose yourself”. */
function opensClause(before: readonly string[], first: string): boolean {
  if (openers.has(first)) return true
  const last = before.at(-1) ?? ''
  if (!persons.has(first) || auxiliaries.has(last) || conditions.has(last)) return false
  return !before.slice(-2).some(word => raising.has(word))
}

/** Where the clause begins that runs up to the end of `words` and into the hit. */
function clauseStart(words: readonly string[], hit: readonly string[]): number {
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!
    if (signs.has(word)) return at + 1
    if (word === 'that' && !raising.has(words[at - 1] ?? '') && at < words.length - 1) return at + 1
    if (!openers.has(word) || isJoint(word, words[at + 1] ?? hit[0] ?? '')) continue
    return conditions.has(word) ? at : at + 1
  }
  return 0
}

/** Whether `word` joins words rather than clauses: terms and conditions, as soon as, instead of. */
function isJoint(word: string, next: string): boolean {
  if (word === 'and' || word === 'or' || word === 'nor') return !subjects.has(next)
  if (word === 'instead') return next === 'of'
  return (word === 'as' || word === 'so') && !subjects.has(next)
}
