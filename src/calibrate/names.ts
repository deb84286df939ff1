/** The nine concerns that people label in a reply. */
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

/** The twelve moves that people label in a reply. */
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

/** What people see in the customer's message. */
export const customerFields = ['complaint', 'angry', 'scenario'] as const

export type Group = 'concern' | 'move' | 'customer'

/** Every label, with its group, in the order of a report. */
export const groups: ReadonlyMap<string, Group> = new Map([
  ...concerns.map(name => [name, 'concern'] as const),
  ...moves.map(name => [name, 'move'] as const),
  ...customerFields.map(name => [name, 'customer'] as const),
])

/** A judge's answers by label: yes or no, or the scenario's name; a label that is absent was not judged. */
export type Answers = ReadonlyMap<string, boolean | string>
