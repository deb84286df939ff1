import { isWord } from '../parse/tokens.ts'
import type { Span, Token } from '../types.ts'

const currency = new Set(['$', '€', '£', '₹', '¥', '#', '+'])
const units = new Set(['%', '€', '$', '£'])

/** The text range of tokens `from`…`to`, widened to whole words as they are written: `isn't`, `$20`, `15%`. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  let first = from
  while (first > 0 && clings(tokens, first)) first--
  let last = to - 1
  while (last + 1 < tokens.length && clings(tokens, last + 1)) last++
  const before = tokens[first - 1]
  if (before && currency.has(before.norm) && before.end === tokens[first]!.start) first--
  const after = tokens[last + 1]
  if (
    after &&
    units.has(after.norm) &&
    after.start - tokens[last]!.end <= 1 &&
    /^\d/.test(tokens[last]!.norm)
  )
    last++
  return [tokens[first]!.start, tokens[last]!.end]
}

/** Whether a token is the later part of a contraction. */
function clings(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]
  return (
    before !== undefined &&
    before.end === token.start &&
    isWord(token) &&
    isWord(before) &&
    !/^</.test(token.norm)
  )
}
