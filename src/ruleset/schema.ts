/**
 * What a page may say. One source for the loader's checks, for the types, and for the JSON schemas that editors
 * complete from (zod, because it gives all three). Loaded at build time and for a team's own folder, never at start.
 */
import { z } from 'zod'

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const name = z.string().regex(kebab, 'a name is written in small letters and hyphens')
const prose = z.string().trim().min(1)
const patterns = z.array(z.string().trim().min(1)).min(1)
const severity = z.enum(['error', 'warning', 'info'])
const part = z.enum(['greeting', 'body', 'closing'])
const names = z.array(name).min(1)
const guard = z.enum(['quotation', 'negation', 'agent', 'time', 'mood', 'sense', 'rescue', 'mention'])
const fault = z.enum(['likely', 'unlikely', 'unknown'])

/** Block text, one example a line; or a list of blocks, where an example is a whole reply of several lines. */
const exampleLines = z.union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)])

/** A condition on the customer and the case; all that is named must hold. */
const condition = z.strictObject({
  /** Playbook or scenario names. */
  scenario: z.union([name, names]).optional(),
  playbook: z.union([name, names]).optional(),
  /** At least this anger, 1 to 3. */
  anger: z.int().min(1).max(3).optional(),
  complaint: z.boolean().optional(),
  fault: fault.optional(),
  /** Moves that the reply lacks. */
  missing: names.optional(),
  /** Moves that the reply holds. */
  present: names.optional(),
  /** Other rules that found something in the reply. */
  with: names.optional(),
  channel: z.union([name, names]).optional(),
  /** Whether the customer's name is known. */
  named: z.boolean().optional(),
  /** At least this many words in the reply. */
  words: z.int().positive().optional(),
  /** At least this many findings of this very rule. */
  times: z.int().positive().optional(),
})

const swap = z.strictObject({ from: z.string().trim().min(1), to: z.string() })

/** Things that a `measure` page can put a number on. */
export const measures = ['sentence-words', 'paragraph-words', 'paragraph-sentences', 'reply-words'] as const

/** A page under `rules/<language>/<category>/`. The id is the file's name, the category its folder's. */
export const rulePage = z.strictObject({
  concern: name.describe('The family of faults: one of the nine concerns, or a family of its own.'),
  severity: severity.describe(
    'error: don’t send as it is; warning: fix unless there is a reason; info: coaching.',
  ),
  raise: z
    .array(z.strictObject({ when: condition, to: severity }))
    .optional()
    .describe('Other severities for other cases; the first that holds counts.'),
  message: prose.max(90).describe('One sentence of at most 90 characters, with holes such as {match}.'),
  why: prose,
  instead: prose,
  try: z.array(prose).min(1).describe('Better sentences, ready to use.'),
  kind: z.enum(['phrase', 'swap', 'missing', 'order', 'forbidden', 'count', 'measure', 'code', 'opinion']),
  match: z
    .array(z.union([z.string().trim().min(1), swap]))
    .min(1)
    .optional(),
  except: patterns.optional().describe('A hit that overlaps one of these is silent.'),
  unless: patterns.optional().describe('Silent when one of these stands in the same or the next sentence.'),
  unguarded: z.array(guard).optional().describe('Scope tests switched off for this page.'),
  in: z.array(part).min(1).optional(),
  scenarios: names
    .optional()
    .describe('Where the rule applies: scenario or playbook names. Default: everywhere.'),
  'not-scenarios': names.optional(),
  channels: names.optional(),
  when: condition.optional().describe('What else must hold for the rule to apply.'),
  needs: z.enum(['customer']).optional().describe('Cannot tell without the customer’s message.'),
  'unless-theirs': z.boolean().optional().describe('Silent on words that the customer used.'),
  sure: z.boolean().optional().describe('false makes every finding a hint.'),
  move: name.optional().describe('kind missing: the move that is asked for.'),
  count: z.strictObject({ of: patterns, 'more-than': z.int().min(0) }).optional(),
  measure: z.strictObject({ of: z.enum(measures), 'more-than': z.int().positive() }).optional(),
  over: names.optional().describe('Rules that stay silent where this one speaks of the same words.'),
  before: prose.optional(),
  after: prose.optional(),
  sources: z.array(z.string()).optional(),
  was: names.optional().describe('Names that this rule had before.'),
  examples: z.strictObject({ bad: exampleLines, good: exampleLines }),
})

/** A page under `rules/<language>/moves/`: what a stretch of a reply does, and by which words one knows it. */
export const movePage = z.strictObject({
  does: prose,
  is: name.optional().describe('The move of the labelling guidelines that this one is a case of.'),
  why: prose.optional(),
  say: prose.optional().describe('A sentence that makes this move, shown where it is missing.'),
  full: patterns.optional(),
  weak: patterns.optional().describe('Stock forms that count for half.'),
  except: patterns.optional(),
  unless: patterns.optional(),
  unguarded: z.array(guard).optional(),
  in: z.array(part).min(1).optional(),
  mark: z
    .array(z.enum(['greeting', 'closing', 'signature', 'list']))
    .optional()
    .describe('The move is made wherever the reply has such a part.'),
  echo: z
    .int()
    .positive()
    .optional()
    .describe('The move is made by a sentence that repeats this many of the customer’s own content words.'),
  after: names
    .optional()
    .describe('Counts only in a reply that also makes one of these moves: an alternative is one after a no.'),
  'spoiled-by': names
    .optional()
    .describe('Rules or concerns: where one speaks of the same words, the move does not count.'),
  sources: z.array(z.string()).optional(),
  examples: z.strictObject({ yes: exampleLines, no: exampleLines }),
})

const cue = z.strictObject({ weight: z.number().positive().max(10).default(1), match: patterns })
const counterCues = z.array(z.union([z.string().trim().min(1), cue]))

/** A page under `rules/<language>/scenarios/`: what a customer's message is about. */
export const scenarioPage = z.strictObject({
  about: prose.optional(),
  guideline: z
    .enum([
      'angry-customer',
      'outage',
      'product-problem',
      'discount-request',
      'feature-request',
      'question',
      'cancellation',
      'praise',
      'other',
    ])
    .describe('The scenario of the labelling guidelines that this one is a case of.'),
  playbook: name.optional().describe('The playbook to follow; default: the one of the same name, if any.'),
  fault: fault.default('unknown').describe('Whether the company seems at fault, before any other sign.'),
  complaint: z
    .boolean()
    .optional()
    .describe('Whether such a message reports a grievance. Default: by its fault.'),
  'operator-only': z.boolean().optional().describe('Never inferred from the message alone.'),
  cues: z.array(cue).optional(),
  counter: counterCues.optional(),
  sources: z.array(z.string()).optional(),
  examples: z.strictObject({ yes: exampleLines, no: exampleLines }).optional(),
})

const ask = z
  .strictObject({
    move: name.optional(),
    'any-of': names.optional(),
    severity: severity.default('warning'),
    within: z
      .int()
      .positive()
      .optional()
      .describe('Must stand within the first so many sentences of the body.'),
    before: name.optional().describe('Must stand before this move.'),
    raise: z.array(z.strictObject({ when: condition, to: severity })).optional(),
    when: condition
      .optional()
      .describe('Asked for only where this holds; else the verdict is “no opportunity”.'),
  })
  .refine(a => (a.move === undefined) !== (a['any-of'] === undefined), {
    message: 'name either `move` or `any-of`',
  })

/** A page under `rules/playbooks/`: the moves that a scenario asks for, their order, and what it forbids. */
export const playbookPage = z.strictObject({
  title: prose,
  about: prose.optional(),
  letters: z
    .array(z.strictObject({ letter: z.string().min(1).max(2), name: prose, moves: names }))
    .optional()
    .describe('The row of marks that a report shows, such as H E A R D.'),
  required: z.array(ask),
  recommended: names.optional(),
  order: z.array(names).optional().describe('Each list: moves in the order in which they should stand.'),
  strict: z.boolean().optional().describe('Out of order is a warning, not coaching.'),
  forbidden: z
    .array(z.union([name, z.strictObject({ move: name.optional(), rule: name.optional(), severity })]))
    .optional()
    .describe('Rules or moves that have no place here.'),
  'operator-only': z.boolean().optional().describe('Applied only where it is named outright.'),
  skeleton: prose.optional(),
  sources: z.array(z.string()).optional(),
})

/** A page under `rules/<language>/lists/`: words and phrases (patterns themselves) that other pages name as {list}. */
export const listPage = z.union([patterns, z.strictObject({ about: prose.optional(), entries: patterns })])

/** `rules/<language>/precedence.yml`: one finding per cause. */
export const precedencePage = z.array(z.strictObject({ rule: name, over: names, because: prose.optional() }))

/** `rules/<language>/customer.yml`: how anger, a grievance and the company's fault are read from a message. */
export const customerPage = z.strictObject({
  anger: z.array(cue),
  calm: z.array(cue).describe('Signs that take anger away: politeness, humour.'),
  complaint: z.array(cue),
  content: z.array(cue).describe('Signs that take a grievance away: praise, plain questions.'),
  'company-fault': z.array(cue),
  'own-fault': z.array(cue).describe('Signs that the company is not to blame.'),
  shouting: z.number().min(0).describe('Points of anger for whole words in capitals.'),
  exclaiming: z.number().min(0).describe('Points of anger for repeated signs such as !! or ?!'),
  levels: z.tuple([z.number(), z.number(), z.number()]).describe('Points from which anger is 1, 2 and 3.'),
  grievance: z.number().describe('Points from which a message is a complaint.'),
  threshold: z.number().positive().describe('Points that a scenario needs.'),
  unclear: name.optional().describe('The scenario of a grievance whose matter no cue tells.'),
  margin: z.number().min(0).describe('Points by which it must lead the next of another guideline name.'),
  playbooks: z.record(name, name).describe('The playbook for each scenario of the guidelines.'),
  heated: z.strictObject({
    guideline: name,
    playbook: name,
    instead: names.describe('Playbooks that give way to it when anger is 2 or more.'),
    not: names.describe('Scenarios of the guidelines that keep their name even so.'),
  }),
})

/** `rules/scorecard.yml`: the dimensions of the score and what each kind of finding costs. */
export const scorecardPage = z.strictObject({
  dimensions: z
    .array(
      z.strictObject({
        name: prose,
        weight: z.number().positive(),
        about: prose,
        categories: names,
        rules: names.optional(),
      }),
    )
    .min(1),
  points: z.strictObject({ error: z.number(), warning: z.number(), info: z.number() }),
  cap: z.int().positive().describe('Findings of one rule that count.'),
  apology: z
    .array(z.strictObject({ part: prose, moves: names, points: z.number() }))
    .describe('The parts of a good apology and their points.'),
  'non-apology': z.strictObject({ concern: name, points: z.number() }),
  balance: z.strictObject({
    dimension: prose,
    reason: prose,
    points: z.number(),
    solution: names,
    feeling: names,
  }),
})

/** Every kind of page, by the name under which its JSON schema is published. */
export const pages = {
  rule: rulePage,
  move: movePage,
  scenario: scenarioPage,
  playbook: playbookPage,
  list: listPage,
  precedence: precedencePage,
  customer: customerPage,
  scorecard: scorecardPage,
}

export type RulePage = z.output<typeof rulePage>
export type MovePage = z.output<typeof movePage>
export type ScenarioPage = z.output<typeof scenarioPage>
export type PlaybookPage = z.output<typeof playbookPage>
export type ListPage = z.output<typeof listPage>
export type PrecedencePage = z.output<typeof precedencePage>
export type CustomerPage = z.output<typeof customerPage>
export type ScorecardPage = z.output<typeof scorecardPage>
export type Condition = z.output<typeof condition>

export type PageKind = keyof typeof pages
