import { concerns, moves } from '../../src/calibrate/names.ts'

export { concerns, moves }

/** What is asked of each sentence of a reply. */
export const sentenceTargets: readonly string[] = [...concerns, ...moves]

/**
 * Replies written to show concerns and moves have them more often than those of a working day: a reply without one stands
 * for so many. Tuned on real replies.
 */
export function standsFor(target: string): number {
  if (target === 'defensive') return 8
  return concerns.some(name => name === target) ? 3 : 2
}

/** The scenarios of the labelling guidelines. */
export const scenarios = [
  'angry-customer',
  'outage',
  'product-problem',
  'discount-request',
  'feature-request',
  'question',
  'cancellation',
  'praise',
  'other',
] as const

/** What is asked of a customer's message. */
export const messageTargets: readonly string[] = ['complaint', 'angry', ...scenarios]
