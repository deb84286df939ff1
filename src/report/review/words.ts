/** What a report says of a rule. */
export type RuleWords = {
  message: string
  why: string
  instead: string
  try: readonly string[]
  category: string
  /** False for the page that speaks for every move without a page of its own: no lesson by itself. */
  teaches: boolean
}

/** What the rule pages say, for reports to quote. */
export type Words = {
  rules: Readonly<Record<string, RuleWords>>
  moves: Readonly<Record<string, { does: string; say?: string }>>
}

/** A rule's name as people say it: `vague-deadline` → `vague deadline`. */
export const spoken = (name: string) => name.replaceAll('-', ' ')

/** Whether a rule is worth a lesson of its own. */
export const teaches = (words: Words) => (rule: string) => words.rules[rule]?.teaches ?? true
