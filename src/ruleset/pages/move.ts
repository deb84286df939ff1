import { z } from 'zod'
import { exampleLines, guard, name, names, part, patterns, prose } from './fields.ts'

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
