import { inForce } from '../config/settings.ts'
import { type LintOptions, lint } from '../lint.ts'
import { parse } from '../parse/index.ts'
import { readSource } from '../read/index.ts'
import type { Draft, ReadOptions, ReplyReport, Source, Trouble } from '../types.ts'
import type { Input } from './inputs.ts'
import { applied, type Session } from './session.ts'

/** What came of one input. */
export type Linted = { source?: Source; replies: ReplyReport[]; troubles: Trouble[] }

/** What was asked for on the command line; it wins over what inputs and settings say. */
export type Asked = { session: Session; read: ReadOptions; scenario?: string }

/** Told now and then how many of an input's replies are done. */
type Step = (done: number, total: number) => void

const stride = 200

/** Reads, parses and lints the replies of one input with the settings in force for it. */
export async function lintInput(input: Input, asked: Asked, step?: Step): Promise<Linted> {
  const source = await input.read()
  return source.ok
    ? lintSource(source.value, input.path, asked, step)
    : { replies: [], troubles: [source.trouble] }
}

/** As `lintInput`, for a source at hand; `path` (absolute) decides which settings are in force. */
export async function lintSource(
  source: Source,
  path: string | undefined,
  asked: Asked,
  step?: Step,
): Promise<Linted> {
  const { session, read, scenario } = asked
  const { settings } = inForce(session.layers, path ?? source.path)
  const { as, encoding, columns, channel, weights } = settings
  const { rules, ruleset } = applied(session.ruleset, settings.rules)
  const options: LintOptions = { rules, weights, scenario, model: session.model }
  const reading = await readSource(source, {
    ...read,
    as: read.as ?? as,
    encoding: read.encoding ?? encoding,
    columns: { ...columns, ...read.columns },
  })
  const usual = { channel, scenario: settings.playbook ?? settings.scenario }
  const replies = reading.drafts.map((draft, index) => {
    if (index > 0 && index % stride === 0) step?.(index, reading.drafts.length)
    return lint(parse(withDefaults(draft, usual)), ruleset, options)
  })
  return { source, replies, troubles: reading.troubles }
}

/** A draft with the settings' channel and scenario, where the input names none. */
function withDefaults(draft: Draft, usual: Pick<Draft, 'channel' | 'scenario'>): Draft {
  return { ...draft, channel: draft.channel ?? usual.channel, scenario: draft.scenario ?? usual.scenario }
}
