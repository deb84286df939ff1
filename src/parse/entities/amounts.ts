import type { Entity, Token } from '../../types.ts'

/** Numbers in words. */
export const numberWords: ReadonlySet<string> = new Set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen'.split(
    ' ',
  ),
)
const currencySigns = new Set(['$', '€', '£', '₹', '¥', '₽', '₺', '₩'])
const currencyWords = new Set(
  'eur euro euros usd dollar dollars gbp pound pounds quid inr rupee rupees rs cent cents pence chf cad aud yen buck bucks'.split(
    ' ',
  ),
)
const currencyCodes = new Set(['eur', 'usd', 'gbp', 'inr', 'rs', 'chf', 'cad', 'aud', 'us'])

/** Words and signs with which an amount of money may begin (numbers apart). */
export const moneyWords: ReadonlySet<string> = new Set([...currencySigns, ...currencyCodes, '<money>'])

/** Whether a token is a number in digits: 3, 1,200.50 (not 3rd or 24h). */
export const isDigits = (token: Token | undefined) => token !== undefined && /^\d[\d.,]*$/.test(token.norm)

export const isNumberWord = (token: Token | undefined) => token !== undefined && numberWords.has(token.norm)

/** The token after a number that begins at `at` (`3`, `twenty`, `two hundred`, `twenty - four`), or `at`. */
export function numberEnd(tokens: readonly Token[], at: number): number {
  if (isDigits(tokens[at]) || tokens[at]?.norm === '<number>') return at + 1
  let to = at
  while (to < at + 4 && isNumberWord(tokens[to])) {
    to++
    if (tokens[to]?.norm === '-' && isNumberWord(tokens[to + 1])) to++
  }
  return to
}

export function numberAt(tokens: readonly Token[], at: number): Entity | undefined {
  const to = numberEnd(tokens, at)
  return to > at ? { kind: 'number', from: at, to } : undefined
}

export function percentAt(tokens: readonly Token[], at: number): Entity | undefined {
  const to = numberEnd(tokens, at)
  if (to === at) return undefined
  const sign = tokens[to]?.norm
  if (sign === '%' || sign === 'percent') return { kind: 'percent', from: at, to: to + 1 }
  return sign === 'per' && tokens[to + 1]?.norm === 'cent'
    ? { kind: 'percent', from: at, to: to + 2 }
    : undefined
}

export function moneyAt(tokens: readonly Token[], at: number): Entity | undefined {
  const first = tokens[at]!
  if (first.norm === '<money>') return { kind: 'money', from: at, to: at + 1 }
  if (currencySigns.has(first.norm) || currencyCodes.has(first.norm)) {
    const number = currencySigns.has(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1
    const to = isAmount(tokens[number]) ? number + 1 : numberEnd(tokens, number)
    return to > number && tokens[number]!.sentence === first.sentence
      ? { kind: 'money', from: at, to }
      : undefined
  }
  const to = isAmount(first) ? at + 1 : numberEnd(tokens, at)
  const unit = tokens[to]?.norm ?? ''
  return to > at && (currencySigns.has(unit) || currencyWords.has(unit))
    ? { kind: 'money', from: at, to: to + 1 }
    : undefined
}

const isAmount = (token: Token | undefined) => token !== undefined && /^\d[\d.,]*[km]?$/.test(token.norm)

/** A telephone number: groups of digits, seven or more in all, with a plus, a leading zero or more than one group. */
export function phoneAt(tokens: readonly Token[], at: number): Entity | undefined {
  const plus = tokens[at]!.norm === '+'
  let to = plus ? at + 1 : at
  let digits = 0
  let groups = 0
  for (; to < at + 14; to++) {
    const token = tokens[to]
    if (!token || token.sentence !== tokens[at]!.sentence) break
    if (/^\d+(?:\.\d+)*$/.test(token.norm)) {
      digits += token.norm.replaceAll('.', '').length
      groups += token.norm.split('.').length
    } else if (!/^[-()/]$/.test(token.norm)) break
  }
  while (to > at && !/\d/.test(tokens[to - 1]!.norm)) to--
  const written = plus || (groups > 1 && groups < 7) || (/^0/.test(tokens[at]!.norm) && digits > 8)
  return written && digits >= 7 && digits <= 15 && !isDate(tokens, at, to)
    ? { kind: 'phone', from: at, to }
    : undefined
}

const isDate = (tokens: readonly Token[], from: number, to: number) =>
  to - from === 5 &&
  /^[/-]$/.test(tokens[from + 1]!.norm) &&
  tokens[from]!.norm.length + tokens[to - 1]!.norm.length === 6
