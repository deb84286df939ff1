import { z } from 'zod'
import { name, names, prose } from './fields.ts'

const level = z.int().min(1).max(3).describe('1 is a calm case with all facts at hand, 3 a hard one.')

const ticket = z.strictObject({
  id: name,
  level,
  trade: prose.describe('Where it plays: shop, software, travel, telecom, banking …'),
  to: prose.optional().describe('The customer’s name.'),
  customer: prose.describe('What the customer wrote.'),
  know: prose.describe('What the writer of the reply knows. Nothing else may be made up.'),
  model: prose.describe('A reply that passes all rules; shown only after an attempt.'),
})

/** A page under `rules/practice/`: tickets that ask for one playbook, of rising difficulty. */
export const ticketsPage = z.strictObject({
  playbook: name,
  title: prose,
  tickets: z.array(ticket).min(1).refine(unique, { message: 'two tickets bear one id' }),
})

const item = z.strictObject({
  id: name,
  text: prose.optional().describe('The draft to rewrite; or the message, with the answer marked by <<…>>.'),
  customer: prose.optional(),
  to: prose.optional(),
  know: prose.optional(),
  model: prose.optional().describe('A rewrite that passes; shown only after an attempt.'),
})

const pass = z.strictObject({
  moves: names.optional().describe('Moves that the reply must make in full.'),
  quiet: z
    .array(name)
    .min(1)
    .optional()
    .describe('Rules, concerns or categories that must find nothing; default: every error and warning.'),
  words: z.int().positive().optional().describe('At most so many words, greeting and name aside.'),
  sentences: z.int().positive().optional().describe('At most so many sentences, greeting and name aside.'),
  questions: z.int().positive().optional().describe('Exactly so many questions.'),
})

/** A page under `rules/practice/drills/`: one skill, practised again and again. */
export const drillPage = z
  .strictObject({
    title: prose,
    task: prose.describe('What to do, as one would say it to a colleague.'),
    why: prose,
    kind: z
      .enum(['reply', 'rewrite', 'pick', 'spot'])
      .describe(
        'reply: tickets of the bank · rewrite: drafts to mend · pick: the one sentence · spot: examples of the rules',
      ),
    rounds: z.int().positive().default(5),
    playbooks: names
      .optional()
      .describe(
        'Of kind reply: where the tickets come from, if it has no items of its own; default: everywhere.',
      ),
    each: z.boolean().optional().describe('One ticket of each playbook, in the order named.'),
    growing: z.boolean().optional().describe('From easy to hard.'),
    playbook: name.optional().describe('The playbook that the items’ replies are held to.'),
    pass: pass.optional(),
    items: z.array(item).min(1).refine(unique, { message: 'two items bear one id' }).optional(),
    sources: z.array(z.string()).optional(),
  })
  .refine(({ kind, items }) => kind === 'reply' || (kind === 'spot') === (items === undefined), {
    message: 'drills of kind rewrite and pick have `items`, those of kind spot none',
  })
  .refine(({ kind, items }) => kind === 'reply' || (items ?? []).every(({ text }) => text !== undefined), {
    message: 'each item of kind rewrite or pick has a `text`',
  })

function unique(list: readonly { id: string }[]): boolean {
  return new Set(list.map(({ id }) => id)).size === list.length
}
