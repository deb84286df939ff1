import type { Reply } from '../types.ts'

/** Entities of the text that could name a customer or lead to one. */
const PRIVATE = new Set(['email', 'phone', 'url', 'name'])

/** A run of this many digits is an account, an order or a card. */
const LONG_NUMBER = /\d[\d -]{3,}\d/g

/**
 * The reply's text with the customer's data covered by dots: names, addresses, links, phone and long numbers. It keeps
 * its length, so that places in the text stay true.
 */
export function masked({ text, tokens, marks, draft }: Reply, names: readonly string[] = []): string {
  const letters = text.split('')
  const cover = (start: number, end: number) => {
    for (let at = start; at < end; at++) if (/\S/.test(letters[at] ?? ' ')) letters[at] = '•'
  }
  for (const { start, end, entity } of tokens) if (entity && PRIVATE.has(entity)) cover(start, end)
  for (const { kind, start, end } of marks) {
    if (kind === 'email' || kind === 'url' || kind === 'history') cover(start, end)
  }
  for (const match of text.matchAll(LONG_NUMBER)) cover(match.index, match.index + match[0].length)
  for (const name of [draft.to, ...names].flatMap(namesOf)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) cover(at, at + name.length)
  }
  return letters.join('')
}

const namesOf = (to = '') => to.split(/\s+/).filter(name => name.length > 1)
