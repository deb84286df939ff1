/** The nine concerns of the labelling guidelines. */
export const concerns = [
  'defensive',
  'high-volume',
  'empty-boilerplate',
  'non-apology',
  'discount-promise',
  'overpromise',
  'vague-timeline',
  'deflection',
  'roadmap-promise',
] as const

/** The twelve moves of the labelling guidelines. */
export const moves = [
  'apology',
  'empathy',
  'thanks',
  'ownership',
  'time-commitment',
  'info-request',
  'solution',
  'alternative',
  'refusal',
  'explanation',
  'follow-up',
  'greeting-name',
] as const

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
