import type { Entity, Token } from '../../types.ts'
import { givenNames } from './given-names.ts'
import { timeWords } from './times.ts'

const greetings = new Set([
  'hi',
  'hello',
  'hey',
  'dear',
  'hiya',
  'morning',
  'afternoon',
  'evening',
  'thanks',
  'sorry',
  'cheers',
  'welcome',
  'apologies',
  'worries',
  'thing',
  'namaste',
  'hola',
  'olá',
  'ciao',
  'bonjour',
  'hallo',
  'merci',
  'salaam',
  'ora',
  'guest',
  'student',
  'passenger',
  'appreciate',
])
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'captain'])
const nobody = new Set(
  'there all team everyone everybody folks customer customers sir madam user users client guest member subscriber friend both again valued esteemed loyal buyer shopper guys i we you thank thanks thankyou sorry apologies reader readers reviewer traveller traveler tripadvisor greetings namaskar namaste salaam firefox thunderbird valuable delighted sincere kind the'.split(
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
    if (!capital && !isOwn && !isHandle(tokens, at)) return undefined
    const called =
      givenNames.has(token.norm) ||
      isHandle(tokens, at) ||
      isGreeted(text, tokens, at) ||
      isAddressed(text, tokens, at)
    if (!isOwn && !called) return undefined
    return { kind: 'name', from: at, to: withSurname(text, tokens, at) }
  }
}

function isGreeted(text: string, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.norm
  if (nobody.has(word) || titles.has(word) || greetings.has(word)) return false
  const before = tokens
    .slice(Math.max(0, at - 4), at)
    .filter(({ sentence }) => sentence === tokens[at]!.sentence)
  while (before.length > 0 && /^[.,]$/.test(before.at(-1)!.norm)) before.pop()
  if (before.length > 0 && text.slice(before.at(-1)!.end, tokens[at]!.start).includes('\n')) return false
  const [earlier, greeting] = [before.at(-2)?.norm, before.at(-1)?.norm]
  if (greeting === undefined) return false
  if (greeting === 'you') return earlier === 'thank'
  if (greeting === 'morning') return earlier === undefined || earlier === 'good'
  return greetings.has(greeting) || titles.has(greeting)
}

/** `@marta` */
function isHandle(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before?.norm === '@' && before.end === tokens[at]!.start && tokens[at - 2]?.end !== before.start
}

/** “Prashant, …” at the very beginning, or “…, Prashant!” at the end of one of the first sentences. */
function isAddressed(text: string, tokens: readonly Token[], at: number): boolean {
  const { sentence, norm, start, end } = tokens[at]!
  if (
    sentence > 2 ||
    nobody.has(norm) ||
    greetings.has(norm) ||
    timeWords.has(norm) ||
    !capitalised(text, tokens[at]!)
  )
    return false
  const next = tokens[at + 1]
  if (at === 0) return next?.norm === ',' && end - start > 2 && !openers.test(norm)
  const before = tokens[at - 2]
  if (tokens[at - 1]?.norm !== ',' || (before && before.start > 0 && capitalised(text, before))) return false
  return next === undefined || next.sentence !== sentence || /^[.!?☺:-]+$/.test(next.norm)
}

/** Words that open a sentence before a comma and are no names. */
const openers =
  /ly$|^(?:yes|yep|yeah|nope|well|okay|sure|sorry|thanks|please|indeed|however|first|second|third|next|then|also|again|since|because|after|before|when|while|although|though|besides|instead|still|today|yesterday|tomorrow|currently|meanwhile|great|good|welcome|wow|ouch|done|fixed|true|correct|right|absolutely|apologies|morning|evening|afternoon|greetings|hence|therefore|otherwise|anyway|agreed|understood)$/

const capitalised = (text: string, { start, end }: Token) => /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end))

function withSurname(text: string, tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]
  if (!next || next.sentence !== tokens[at]!.sentence || next.start !== tokens[at]!.end + 1) return at + 1
  const surname = /^\p{Lu}\p{Ll}+$/u.test(text.slice(next.start, next.end)) && !nobody.has(next.norm)
  return surname && !greetings.has(next.norm) ? at + 2 : at + 1
}
