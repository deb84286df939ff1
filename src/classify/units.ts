import type { Entity, EntityKind, Reply, Sentence } from '../types.ts'
import { type Term, termOf } from './terms.ts'

/** A term and the stretch of the text that it stands for. */
export type Unit = { term: Term; start: number; end: number }

const first = termOf('^')
const last = termOf('$')
const quote = termOf('<quote>')

/**
 * The sentence as the classifier sees it: words, values by their kind (`$20` is `<money>`), words that are not the
 * writer's own as one `<quote>`; the signs `^` and `$` at its ends.
 */
export function unitsOf({ tokens, entities }: Reply, sentence: Sentence): Unit[] {
  const units: Unit[] = [{ term: first, start: sentence.start, end: sentence.start }]
  let next = firstFrom(entities, sentence.from)
  for (let at = sentence.from; at < sentence.to; ) {
    while (next < entities.length && entities[next]!.from < at) next++
    const value = valueAt(entities, next, at, sentence.to)
    const token = tokens[at]!
    const start = token.start
    let term = value ? termOf(`<${value.kind}>`) : termOf(token.norm)
    if (value) at = value.to
    else if (token.open || token.norm.charCodeAt(0) === placeholder) at++
    else {
      term = quote
      while (at < sentence.to && !tokens[at]!.open) at++
    }
    units.push({ term, start, end: tokens[at - 1]!.end })
  }
  units.push({ term: last, start: sentence.end, end: sentence.end })
  return units
}

/** `<`, with which the names of what stands for something begin. */
const placeholder = 60

/** Of values that begin with the same word, the one that says most comes first. */
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

function valueAt(
  entities: readonly Entity[],
  from: number,
  token: number,
  limit: number,
): Entity | undefined {
  let best: Entity | undefined
  for (let at = from; at < entities.length && entities[at]!.from === token; at++) {
    const entity = entities[at]!
    if (entity.to <= limit && (!best || ranks[entity.kind] < ranks[best.kind])) best = entity
  }
  return best
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
