import { z } from 'zod'
import { condition, exampleLines, guard, name, names, part, patterns, prose, severity } from './fields.ts'

const swap = z.strictObject({ from: z.string().trim().min(1), to: z.string() })

/** Things that a `measure` page can put a number on. */
const measures = ['sentence-words', 'paragraph-words', 'paragraph-sentences', 'reply-words'] as const

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
  kind: z.enum([
    'phrase',
    'swap',
    'missing',
    'order',
    'forbidden',
    'count',
    'measure',
    'code',
    'opinion',
    'library',
  ]),
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
