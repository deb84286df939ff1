import type { Bag, Message } from './labelled.ts'
import { dot, type Sample, solve, type Weights } from './solve.ts'
import type { Vector } from './space.ts'
import { concerns } from './targets.ts'

/** A bag or message whose passages have become vectors. */
export type BagVectors = { bag: Bag; vectors: Vector[] }
export type MessageVector = { message: Message; vector: Vector }

const cost = 1
const rounds = 6
/** Messages are few enough to be learnt until the weights settle. */
const messageRounds = 20
/**
 * What a single sentence that was labelled for another target counts as a "no" for a concern. For a move it tells
 * nothing: sentences often make two.
 */
const doubtful = 0.15
/** How often a reply's label is handed to the sentences that seem to make it. */
const handings = 1

/** The weights for one target over sentences, from bags: sentences with labels, then sentences of labelled replies. */
export function learnTarget(bags: readonly BagVectors[], target: number, columns: number): Weights {
  const sure = bags.flatMap(one => labelledSamples(one, target))
  let weights = solve(balanced(sure), columns, rounds)
  const open = bags.filter(({ bag }) => isOpen(bag, target))
  if (open.length === 0) return weights
  for (let handing = 0; handing < handings; handing++)
    weights = solve(
      balanced([...sure, ...open.flatMap(one => handOut(one, target, weights))]),
      columns,
      rounds,
    )
  return weights
}

/** The weights for one target over messages. */
export function learnMessage(messages: readonly MessageVector[], target: number, columns: number): Weights {
  const samples = messages
    .filter(({ message }) => message.labels[target] !== 0)
    .map(({ message, vector }) => ({ vector, yes: message.labels[target] === 1, cost }))
  return solve(balanced(samples), columns, messageRounds)
}

function labelledSamples({ bag, vectors }: BagVectors, target: number): Sample[] {
  return bag.passages.flatMap(({ labels }, at) => {
    const label = labels[target]!
    const vector = vectors[at]!
    if (label !== 0) return [{ vector, yes: label === 1, cost }]
    const other = bag.alone && bag.labels[target] === 0 && target < concerns.length
    return other ? [{ vector, yes: false, cost: cost * doubtful }] : []
  })
}

/** Whether the bag is labelled yes, but none of its passages. */
function isOpen(bag: Bag, target: number): boolean {
  return bag.labels[target] === 1 && bag.passages.every(({ labels }) => labels[target] !== 1)
}

/** The likeliest sentence of a reply labelled yes makes the move; those that are far from it do not. */
function handOut({ bag, vectors }: BagVectors, target: number, weights: Weights): Sample[] {
  const scores = vectors.map(vector => dot(weights, vector))
  const best = Math.max(...scores)
  return vectors.flatMap((vector, at): Sample[] => {
    if (bag.passages[at]!.labels[target] !== 0) return []
    if (scores[at] === best || scores[at]! > 0.5) return [{ vector, yes: true, cost }]
    return scores[at]! < -0.5 ? [{ vector, yes: false, cost: cost / 2 }] : []
  })
}

/** Raises the cost of the rarer answer, by the root of how much rarer it is. */
function balanced(samples: readonly Sample[]): Sample[] {
  const total = (yes: boolean) => samples.reduce((sum, one) => sum + (one.yes === yes ? one.cost : 0), 0)
  const ratio = Math.sqrt(total(false) / Math.max(total(true), 1e-9))
  return samples.map(one => (one.yes ? { ...one, cost: one.cost * ratio } : one))
}
