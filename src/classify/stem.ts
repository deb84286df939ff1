/**
 * Enough of a stem for `refunded`, `refunding` and `refunds` to meet. It need not be a word; it must only be the same
 * at training and at reading.
 */
export function stem(word: string): string {
  if (word.length <= 3) return word
  const base = withoutEnding(singular(word))
  const last = base.charCodeAt(base.length - 1)
  if (base.length > 4 && last === base.charCodeAt(base.length - 2) && last !== L && last !== S)
    return base.slice(0, -1)
  return base.length > 3 && last === E ? base.slice(0, -1) : base
}

const [E, L, S] = [101, 108, 115]

function singular(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

function withoutEnding(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`
  for (const [ending, least] of endings)
    if (word.length > least && word.endsWith(ending)) return word.slice(0, -ending.length)
  return word
}

const endings: readonly (readonly [ending: string, least: number])[] = [
  ['ing', 5],
  ['ed', 4],
  ['ly', 5],
]
