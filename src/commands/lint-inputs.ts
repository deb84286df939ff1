import { inForce, type Settings } from '../config/settings.ts'
import { readSource } from '../read/index.ts'
import { unknownCases } from '../ruleset/unknown-cases.ts'
import type { Draft, ReadOptions, ReplyReport, Source, Trouble } from '../types.ts'
import type { Input } from './inputs.ts'
import { directJudge, type Judge, type Step } from './judging/direct.ts'
import type { Session } from './session.ts'

/** What came of one input. */
export type Linted = { source?: Source; replies: ReplyReport[]; troubles: Trouble[] }

/** What was asked for on the command line; it wins over what inputs and settings say. */
export type Asked = { session: Session; read: ReadOptions; scenario?: string; judge?: Judge }

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
  const { session, read, scenario, judge = directJudge(session, scenario) } = asked
  const { settings } = inForce(session.layers, path ?? source.path)
  const reading = await readSource(source, readOptions(settings, read))
  const usual = { channel: settings.channel, scenario: settings.playbook ?? settings.scenario }
  const drafts = reading.drafts.map(draft => withDefaults(draft, usual))
  const replies = await judge(drafts, path ?? source.path, step)
  const unknown = scenario === undefined ? unknownCases(reading.drafts, session.ruleset) : []
  return { source, replies, troubles: [...reading.troubles, ...unknown] }
}

/** How inputs are to be read: what the command line says wins over the settings. */
export function readOptions({ as, encoding, columns }: Settings, read: ReadOptions): ReadOptions {
  return {
    ...read,
    as: read.as ?? as,
    encoding: read.encoding ?? encoding,
    columns: { ...columns, ...read.columns },
  }
}

/** A draft with the settings' channel and scenario, where the input names none. */
function withDefaults(draft: Draft, usual: Pick<Draft, 'channel' | 'scenario'>): Draft {
  return { ...draft, channel: draft.channel ?? usual.channel, scenario: draft.scenario ?? usual.scenario }
}
