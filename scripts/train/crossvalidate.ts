import type { Bag, Message } from './labelled.ts'
import { type BagVectors, learnMessage, learnTarget, type MessageVector } from './learn.ts'
import { dot } from './solve.ts'

/** Scores, one a target, from a model that had seen nothing by the same author. */
export type BagScores = { bag: Bag; scores: number[] }
export type MessageScores = { message: Message; scores: number[] }

/** Authors are held out in so many groups. */
const groups = 5

/** Judges every bag with a model learnt without its author's texts; a reply scores as its highest sentence. */
export function crossvalidateBags(
  bags: readonly BagVectors[],
  targets: number,
  columns: number,
): BagScores[] {
  const groupOf = groupAuthors(bags.map(({ bag }) => bag.author))
  return range(groups).flatMap(group => {
    const seen = bags.filter(({ bag }) => groupOf.get(bag.author) !== group)
    const held = bags.filter(({ bag }) => groupOf.get(bag.author) === group)
    const models = range(targets).map(target => learnTarget(seen, target, columns))
    return held.map(({ bag, vectors }) => ({
      bag,
      scores: models.map(weights => Math.max(...vectors.map(vector => dot(weights, vector)))),
    }))
  })
}

/** The same for customers' messages. */
export function crossvalidateMessages(
  messages: readonly MessageVector[],
  targets: number,
  columns: number,
): MessageScores[] {
  const groupOf = groupAuthors(messages.map(({ message }) => message.author))
  return range(groups).flatMap(group => {
    const seen = messages.filter(({ message }) => groupOf.get(message.author) !== group)
    const held = messages.filter(({ message }) => groupOf.get(message.author) === group)
    const models = range(targets).map(target => learnMessage(seen, target, columns))
    return held.map(({ message, vector }) => ({
      message,
      scores: models.map(weights => dot(weights, vector)),
    }))
  })
}

/** Spreads the authors over the groups, each kind of file (`sentences`, `natural` …) on its own. */
function groupAuthors(authors: readonly string[]): Map<string, number> {
  const kinds = new Map<string, number>()
  const groupOf = new Map<string, number>()
  for (const author of [...new Set(authors)].sort()) {
    const kind = author.replace(/-\d+$/, '')
    const place = kinds.get(kind) ?? (kinds.size === 0 ? 0 : kinds.size)
    kinds.set(kind, place + 1)
    groupOf.set(author, place % groups)
  }
  return groupOf
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at)
}
