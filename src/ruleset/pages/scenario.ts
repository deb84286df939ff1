import { z } from 'zod'
import { counterCues, cue, exampleLines, fault, name, prose } from './fields.ts'

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
