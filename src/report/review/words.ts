/** What a report says of a rule. */
export type RuleWords = {
  message: string
  why: string
  instead: string
  try: readonly string[]
  category: string
  concern: string
  /** The move that it misses, where it is about one. */
  move?: string
  /** False for the page that speaks for every move without a page of its own: no lesson by itself. */
  teaches: boolean
}

/** What the rule pages say, for reports to quote. */
export type Words = {
  rules: Readonly<Record<string, RuleWords>>
  moves: Readonly<Record<string, { does: string; say?: string }>>
  drills: readonly DrillWords[]
}

/** An exercise: what it trains, and its first item. */
export type DrillWords = {
  id: string
  title: string
  task: string
  /** Moves to make, and rules, concerns or categories that must find nothing. */
  moves: readonly string[]
  quiet: readonly string[]
  customer?: string
  text?: string
}

/** The drill that trains best what a rule is about, the narrower one of two; undefined where none does. */
export function drillFor(rule: string, { rules, drills }: Words): DrillWords | undefined {
  const { concern = '', category = '', move = '' } = rules[rule] ?? {}
  const worth = ({ moves, quiet }: DrillWords) =>
    (quiet.includes(rule) ? 4 : 0) +
    (moves.includes(move) ? 2 : 0) +
    (quiet.includes(concern) || quiet.includes(category) ? 1 : 0)
  const [best] = drills.toSorted((a, b) => worth(b) - worth(a) || a.moves.length - b.moves.length)
  return best && worth(best) > 0 ? best : undefined
}

/** A rule's name as people say it: `vague-deadline` → `vague deadline`. */
export const spoken = (name: string) => name.replaceAll('-', ' ')

/** Whether a rule is worth a lesson of its own. */
export const teaches = (words: Words) => (rule: string) => words.rules[rule]?.teaches ?? true
