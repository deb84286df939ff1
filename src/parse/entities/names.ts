import type { Entity, Token } from '../../types.ts'
import { givenNames } from './given-names.ts'

const greetings = new Set([
  'hi',
  'hello',
  'hey',
  'dear',
  'hiya',
  'morning',
  'afternoon',
  'evening',
  'greetings',
])
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'captain'])
const nobody = new Set(
  'there all team everyone everybody folks customer customers sir madam user users client guest member subscriber friend both again valued esteemed loyal buyer shopper guys i we you thank thanks thankyou sorry apologies'.split(
    ' ',
  ),
)

/** Finds names: the customer's own, given names with a capital, placeholders for one, and whoever is greeted. */
export function nameFinder(text: string, tokens: readonly Token[], customer: string | undefined) {
  const own = new Set(
    (customer ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}'-]+/u)
      .filter(part => part.length > 1),
  )
  return (at: number): Entity | undefined => {
    const token = tokens[at]!
    if (token.norm === '<name>') return { kind: 'name', from: at, to: at + 1 }
    const code = text.charCodeAt(token.start)
    const capital = (code >= 65 && code <= 90) || (code > 127 && /\p{Lu}/u.test(text.charAt(token.start)))
    const isOwn = own.has(token.norm)
    if (!capital && !isOwn) return undefined
    if (!isOwn && !givenNames.has(token.norm) && !isGreeted(tokens, at)) return undefined
    return { kind: 'name', from: at, to: withSurname(text, tokens, at) }
  }
}

function isGreeted(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.norm
  if (nobody.has(word) || titles.has(word) || greetings.has(word)) return false
  const before = tokens[at - 1]
  if (!before || before.sentence !== tokens[at]!.sentence) return false
  const greeting = before.norm === '.' ? tokens[at - 2]?.norm : before.norm
  if (greeting === undefined || !(greetings.has(greeting) || titles.has(greeting))) return false
  return titles.has(greeting) || greeting !== 'morning' || tokens[at - 2]?.norm === 'good'
}

function withSurname(text: string, tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]
  if (!next || next.sentence !== tokens[at]!.sentence || next.start !== tokens[at]!.end + 1) return at + 1
  const surname = /^\p{Lu}\p{Ll}+$/u.test(text.slice(next.start, next.end)) && !nobody.has(next.norm)
  return surname && !greetings.has(next.norm) ? at + 2 : at + 1
}
