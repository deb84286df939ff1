import { z } from 'zod'

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
export const name = z.string().regex(kebab, 'a name is written in small letters and hyphens')
export const prose = z.string().trim().min(1)
export const patterns = z.array(z.string().trim().min(1)).min(1)
export const severity = z.enum(['error', 'warning', 'info'])
export const part = z.enum(['greeting', 'body', 'closing'])
export const names = z.array(name).min(1)
export const guard = z.enum(['quotation', 'negation', 'agent', 'time', 'mood', 'sense', 'rescue', 'mention'])
export const fault = z.enum(['likely', 'unlikely', 'unknown'])

/** Block text, one example a line; or a list of blocks, where an example is a whole reply of several lines. */
export const exampleLines = z.union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)])

/** A condition on the customer and the case; all that is named must hold. */
export const condition = z.strictObject({
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
  /** At least this many words in the customer's message. */
  said: z.int().positive().optional(),
  /** At least this many findings of this very rule. */
  times: z.int().positive().optional(),
})

/** Words that speak for something, and how loudly. */
export const cue = z.strictObject({ weight: z.number().positive().max(10).default(1), match: patterns })
export const counterCues = z.array(z.union([z.string().trim().min(1), cue]))
