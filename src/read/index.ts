import { moreAlike } from '../trouble/reading.ts'
import { unexpectedValue } from '../trouble.ts'
import type { Draft, Reading, ReadOptions, Source, Trouble } from '../types.ts'
import { decode, encodingByMark } from './decode.ts'
import { ownWords } from './draft.ts'
import { type Format, formatFor, formats } from './formats.ts'
import { helpdesks } from './helpdesk/index.ts'
import { languageOf } from './language.ts'
import { sourceText } from './lines.ts'

/** Names that `as` may have. */
export const readerNames: readonly string[] = [...formats, ...helpdesks].map(({ name }) => name)

/**
 * Finds the replies in a source. The reader is the one that `options.as` names, else the one that the extension or
 * the first characters tell. Never throws on bad input: what can't be read is told in the troubles, the rest is given.
 */
export async function readSource(source: Source, options: ReadOptions = {}): Promise<Reading> {
  const named = options.as?.toLowerCase()
  if (named !== undefined && !readerNames.includes(named)) {
    return { drafts: [], troubles: [unexpectedValue('--as', named, readerNames)] }
  }
  const format = formatOf(source, named)
  const decoded = format.binary
    ? { ok: true as const, value: sourceText(source.path, '') }
    : decode(source, options.encoding)
  if (!decoded.ok) return { drafts: [], troubles: [decoded.trouble] }
  const { read } = await format.load()
  const { drafts, troubles } = await read({ source: decoded.value, bytes: source.bytes, options })
  return {
    drafts: await Promise.all(drafts.map(withLanguage)),
    troubles: withoutFlood(source.path, troubles),
  }
}

async function withLanguage(draft: Draft): Promise<Draft> {
  return { ...draft, language: draft.language ?? (await languageOf(ownWords(draft))) }
}

const mostAlike = 50

/** A file that is broken all through is told by its first troubles of each sort, and how many more there are. */
function withoutFlood(path: string, troubles: readonly Trouble[]): Trouble[] {
  if (troubles.length <= mostAlike) return [...troubles]
  const counts = new Map<string, number>()
  const told = troubles.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    return count <= mostAlike
  })
  const more = [...counts].filter(([, count]) => count > mostAlike)
  return [...told, ...more.map(([code, count]) => moreAlike(path, code, count - mostAlike))]
}

/** The format that is named; a platform's name leaves open which of the formats of data its export is in. */
function formatOf(source: Source, named: string | undefined): Format {
  const byName = formats.find(({ name }) => name === named)
  const claiming = formatFor(source.path, headOf(source))
  const isLeft = named === undefined || claiming.data
  return byName ?? (isLeft ? claiming : formats.find(({ name }) => name === 'json')!)
}

/** The first characters, however badly they decode: enough to tell formats apart. */
function headOf({ bytes }: Source): string {
  return new TextDecoder(encodingByMark(bytes)).decode(bytes.subarray(0, 4096))
}
