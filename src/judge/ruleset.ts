/** The compiled ruleset: plain data, frozen, made at build time (or from a team's pages at run time). */
import type { CodeRule, Measure, PatternIndex } from '../match/index.ts'
import type { RuleKind, Severity } from '../types.ts'

/** A condition on the customer, the case and the reply; all that is named must hold. */
export type When = {
  scenario?: readonly string[]
  playbook?: readonly string[]
  anger?: number
  complaint?: boolean
  fault?: 'likely' | 'unlikely' | 'unknown'
  missing?: readonly string[]
  present?: readonly string[]
  with?: readonly string[]
  channel?: readonly string[]
  named?: boolean
  words?: number
  said?: number
  times?: number
}

export type Raise = { when: When; to: Severity }

/** What linting needs of a rule page. */
export type Rule = {
  id: string
  category: string
  concern: string
  severity: Severity
  kind: RuleKind
  message: string
  why: string
  instead: string
  try: readonly string[]
  sure: boolean
  raise?: readonly Raise[]
  scenarios?: readonly string[]
  notScenarios?: readonly string[]
  channels?: readonly string[]
  when?: When
  needsCustomer?: boolean
  /** Silent on words that the customer used. */
  unlessTheirs?: boolean
  /** kind missing: the move asked for; absent on the page that speaks for all moves without a page. */
  move?: string
  /** kind count and measure: more than this many is a finding. */
  limit?: number
  /** kind measure: what is measured. */
  measure?: Measure
  /** kind swap: what stands in for the words of each `match` pattern, by the pattern's place in the list. */
  swaps?: readonly string[]
}

/** What linting needs of a move page. */
export type Move = {
  id: string
  is?: string
  /** A sentence that makes the move. */
  say?: string
  why?: string
  does: string
  mark?: readonly string[]
  echo?: number
  spoiledBy?: readonly string[]
  /** Counts only in a reply that also makes one of these. */
  after?: readonly string[]
}

export type Scenario = {
  id: string
  guideline: string
  playbook?: string
  fault: 'likely' | 'unlikely' | 'unknown'
  complaint: boolean
  operatorOnly?: boolean
}

/** One thing that a playbook asks for: any of these moves. */
export type Ask = {
  moves: readonly string[]
  severity: Severity
  within?: number
  before?: string
  raise?: readonly Raise[]
  when?: When
}

export type Letter = { letter: string; name: string; moves: readonly string[] }

export type Playbook = {
  id: string
  title: string
  letters: readonly Letter[]
  required: readonly Ask[]
  recommended: readonly string[]
  order: readonly (readonly string[])[]
  strict: boolean
  forbidden: readonly { name: string; severity?: Severity }[]
  operatorOnly: boolean
  skeleton?: string
  about?: string
}

/** How a customer's message is read. `weights` by cue owner (`cue:anger/0`, `cue:scenario/outage/1`), counters below 0. */
export type CustomerReading = {
  weights: Readonly<Record<string, number>>
  shouting: number
  exclaiming: number
  levels: readonly [number, number, number]
  grievance: number
  /** The classifier's probabilities from which a message is a complaint, and an angry one. */
  sure: { complaint: number; angry: number }
  threshold: number
  /** The scenario of a grievance whose matter no cue tells. */
  unclear?: string
  margin: number
  /** The playbook for each scenario of the guidelines. */
  playbooks: Readonly<Record<string, string>>
  heated: { guideline: string; playbook: string; instead: readonly string[]; not: readonly string[] }
}

export type Dimension = {
  name: string
  about: string
  weight: number
  categories: readonly string[]
  rules: readonly string[]
}

/** How findings become a score. */
export type Scorecard = {
  dimensions: readonly Dimension[]
  points: Readonly<Record<Severity, number>>
  cap: number
  apology: readonly { part: string; moves: readonly string[]; points: number }[]
  nonApology: { concern: string; points: number }
  balance: {
    dimension: string
    reason: string
    points: number
    solution: readonly string[]
    feeling: readonly string[]
  }
}

/** What reports show of a rule, loaded only where it is shown. */
export type Page = {
  before?: string
  after?: string
  sources: readonly string[]
  examples: { bad: readonly string[]; good: readonly string[] }
  match: readonly string[]
  except: readonly string[]
}

/** One finding per cause: where `rule` speaks, those it stands over are silent. */
export type Precedence = { rule: string; over: readonly string[] }

export type Ruleset = {
  language: string
  rules: readonly Rule[]
  moves: readonly Move[]
  scenarios: readonly Scenario[]
  playbooks: readonly Playbook[]
  precedence: readonly Precedence[]
  customer: CustomerReading
  scorecard: Scorecard
  /** Words that carry no content of their own (the list `function-words`). */
  functionWords: readonly string[]
  /** The patterns of all rules and moves: one index, and another for a team's own pages. */
  indexes: readonly PatternIndex[]
  /** The cues in a customer's message. */
  cues: readonly PatternIndex[]
  /** The code of rules of kind code, by id; all else is plain data. */
  code: Readonly<Record<string, CodeRule>>
}
