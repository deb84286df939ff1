import type { Entity, EntityKind, Reply, Sentence } from '../types.ts'
import { type Term, termOf } from './terms.ts'

/** A term and the stretch of the text that it stands for. */
export type Unit = { term: Term; start: number; end: number }

/**
 * The sentence as the classifier sees it: words, values by their kind (`$20` is `<money>`), quoted words as one
 * `<quote>`; the signs `^` and `$` at its ends.
 */
export function unitsOf(reply: Reply, sentence: Sentence): Unit[] {
  const values = valuesIn(reply, sentence)
  const units: Unit[] = [{ term: termOf('^'), start: sentence.start, end: sentence.start }]
  for (let at = sentence.from; at < sentence.to; ) {
    const token = reply.tokens[at]!
    const value = values.get(at)
    const closed = !value && !token.open && !token.norm.startsWith('<')
    const to = value ? value.to : closed ? endOfClosed(reply, at, sentence.to) : at + 1
    const name = value ? `<${value.kind}>` : closed ? '<quote>' : token.norm
    units.push({ term: termOf(name), start: token.start, end: reply.tokens[to - 1]!.end })
    at = to
  }
  units.push({ term: termOf('$'), start: sentence.end, end: sentence.end })
  return units
}

/** Of values on the same words the one that says most. */
const ranks: Readonly<Record<EntityKind, number>> = {
  email: 0,
  url: 1,
  money: 2,
  percent: 3,
  phone: 4,
  date: 5,
  duration: 6,
  time: 7,
  weekday: 8,
  name: 9,
  number: 10,
}

function valuesIn({ entities }: Reply, { from, to }: Sentence): Map<number, Entity> {
  const values = new Map<number, Entity>()
  const inside = entities.slice(firstFrom(entities, from), firstFrom(entities, to))
  inside.sort((a, b) => ranks[a.kind] - ranks[b.kind] || a.from - b.from)
  const taken = new Set<number>()
  for (const entity of inside) {
    if (entity.to > to || overlaps(entity, taken)) continue
    for (let at = entity.from; at < entity.to; at++) taken.add(at)
    values.set(entity.from, entity)
  }
  return values
}

function overlaps({ from, to }: Entity, taken: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (taken.has(at)) return true
  return false
}

/** Index of the first entity that starts at or after a token. */
function firstFrom(entities: readonly Entity[], token: number): number {
  let low = 0
  let high = entities.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entities[middle]!.from < token) low = middle + 1
    else high = middle
  }
  return low
}

function endOfClosed(reply: Reply, from: number, limit: number): number {
  let at = from
  while (at < limit && !reply.tokens[at]!.open && !reply.tokens[at]!.norm.startsWith('<')) at++
  return at
}
