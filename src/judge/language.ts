import { isWord } from '../parse/index.ts'
import type { Reply } from '../types.ts'

/** Fewer words than this tell nothing of a language but by their letters. */
const enoughWords = 8

/** English replies of eight words and more hold at least a fifth of function words; other languages next to none. */
const leastShare = 0.15

/**
 * Whether a reply may be in the language of these function words. Short replies are given the benefit of the doubt,
 * unless most of their letters belong to another script.
 */
export function speaks(reply: Reply, functionWords: ReadonlySet<string>): boolean {
  const words = reply.tokens.filter(token => token.open && isWord(token) && /\p{L}/u.test(token.norm))
  if (words.length === 0 || functionWords.size === 0) return true
  const foreign = words.filter(({ norm }) =>
    /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(norm),
  )
  if (foreign.length > words.length / 2) return false
  if (words.length < enoughWords) return true
  return words.filter(({ norm }) => functionWords.has(norm)).length / words.length >= leastShare
}
