import { z } from 'zod'
import { cue, name, names, patterns, prose } from './fields.ts'

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
  sure: z
    .strictObject({ complaint: z.number().min(0).max(1), angry: z.number().min(0).max(1) })
    .default({ complaint: 0.5, angry: 0.5 })
    .describe('Probabilities of the classifier from which a message is a complaint, and an angry one.'),
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
