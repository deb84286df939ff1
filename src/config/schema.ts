/** What a configuration file may say. One source for the checks, the types and schema/heard-config.schema.json. */
import { z } from 'zod'
import { type columnParts, failLevels } from './words.ts'

const severity = z.enum(['error', 'warning', 'info', 'off'], { error: 'error, warning, info or off' })

const rule = z.union(
  [
    severity,
    z.strictObject({
      severity: severity.optional(),
      limit: z
        .int()
        .nonnegative()
        .optional()
        .describe('For rules that count or measure: more than this is a finding.'),
    }),
  ],
  { error: 'error, warning, info, off or { severity, limit }' },
)

const oneOrMore = (what: string) => z.union([z.string().min(1), z.array(z.string().min(1))], { error: what })

const column = z.string().min(1).optional()

const columns = z
  .strictObject({
    reply: column,
    customer: column,
    id: column,
    agent: column,
    team: column,
    channel: column,
    scenario: column,
    date: column,
    macro: column,
    to: column,
  } satisfies Record<(typeof columnParts)[number], typeof column>)
  .describe(
    'Which column or key of an export plays which part, such as { reply: Answer, customer: Question }.',
  )

const perFile = {
  rules: z
    .record(z.string(), rule)
    .optional()
    .describe('Severity of a rule, or off; { severity, limit } where it counts or measures.'),
  channel: z.string().min(1).optional().describe('Where the replies go: email, chat, social, review …'),
  scenario: z
    .string()
    .min(1)
    .optional()
    .describe('The scenario of every reply, where no file says otherwise.'),
  playbook: z.string().min(1).optional().describe('The playbook that every reply is held to.'),
  columns: columns.optional(),
  as: z.string().min(1).optional().describe('The format of the files, where their names do not tell.'),
  encoding: z.string().min(1).optional().describe('The encoding of the files, where they are not UTF-8.'),
}

/** A configuration file. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  extends: oneOrMore('a file or package name, or a list of them')
    .optional()
    .describe('Configurations that this one builds on: files or packages.'),
  ...perFile,
  rulesDir: z
    .string()
    .min(1)
    .optional()
    .describe('A folder with the team’s own rule pages; see `heard verify`.'),
  weights: z
    .record(z.string(), z.number().nonnegative())
    .optional()
    .describe('Weight of each theme in the score, such as { Heard: 20, Truth: 30 }.'),
  scorecard: z
    .strictObject({
      categories: z
        .array(
          z.strictObject({
            name: z.string().min(1),
            weight: z.number().nonnegative(),
            moves: z.array(z.string()).optional().describe('Moves to deliver where the case asks for them.'),
            rules: z.array(z.string()).optional().describe('Rules that may find nothing.'),
            categories: z.array(z.string()).optional().describe('Categories of rules that may find nothing.'),
            critical: z.boolean().optional().describe('A fault here takes the whole score.'),
          }),
        )
        .min(1),
      passing: z.number().min(0).max(100).optional().describe('The score from which a reply passes; 80.'),
    })
    .optional()
    .describe('The scorecard of `heard review`: weighted categories of moves and rules.'),
  failOn: z
    .enum(failLevels)
    .optional()
    .describe('The lowest severity that makes a check fail (exit code 1).'),
  maxWarnings: z.int().nonnegative().optional().describe('More warnings than this make a check fail.'),
  ignore: z.array(z.string().min(1)).optional().describe('Globs of files that a folder or glob leaves out.'),
  overrides: z
    .array(z.strictObject({ files: oneOrMore('a glob, or a list of globs'), ...perFile }))
    .optional()
    .describe('Other settings for some files; the last that fits wins.'),
})

/** A configuration as its file says it. */
export type Config = z.output<typeof configSchema>
/** What a rule may be set to. */
export type RuleSetting = z.output<typeof rule>
