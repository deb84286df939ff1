import { z } from 'zod'
import { condition, name, names, prose, severity } from './fields.ts'

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
