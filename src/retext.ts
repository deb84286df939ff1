import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { type CheckOptions, check, type PlainReply } from './index.ts'

type Finding = PlainReply['findings'][number]

/**
 * The rules as a retext plugin: one message a finding, with `ruleId`, `source` (`heard`), `url` (the rule's page in
 * this package), `note` (why, and what to do instead), `expected` (replacements that are safe to make) and its place.
 * The plugin is asynchronous: use `process` or `run`, not their `Sync` forms.
 */
export const retextHeard: Plugin<[CheckOptions?], Root> = options => async (_tree, file: VFile) => {
  const { replies } = await check(String(file), { path: file.path, ...options })
  for (const finding of replies.flatMap(reply => reply.findings)) tell(finding, file)
}

export default retextHeard

/** Whether a message fails, warns or informs, in vfile's three values. */
const fatal = { error: true, warning: false, info: undefined } as const

function tell(
  { rule, category, severity, message, why, instead, actual, start, end, fixes }: Finding,
  file: VFile,
) {
  const place = start && end && { start, end }
  Object.assign(file.message(message, { place, ruleId: rule, source: 'heard' }), {
    fatal: fatal[severity],
    actual,
    expected: fixes.map(fix => fix.text),
    note: `${why.trim()}\n\n${instead.trim()}`,
    url: new URL(`../rules/en/${category}/${rule}.yml`, import.meta.url).href,
  })
}
