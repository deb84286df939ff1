import { unexpectedValue } from '../trouble.ts'
import type { Reading, ReadOptions, Source } from '../types.ts'
import { decode } from './decode.ts'
import { formats } from './formats.ts'

/** Names that `as` may have. */
export const readerNames: readonly string[] = formats.map(format => format.name)

/**
 * Finds the replies in a source. The reader is the one that `options.as` names, else the first that claims the path and
 * the first characters. Never throws on bad input: what can't be read is told in the troubles, the rest is given.
 */
export async function readSource(source: Source, options: ReadOptions = {}): Promise<Reading> {
  const named = options.as?.toLowerCase()
  if (named !== undefined && !readerNames.includes(named)) {
    return { drafts: [], troubles: [unexpectedValue('--as', named, readerNames)] }
  }
  const decoded = decode(source, options.encoding)
  if (!decoded.ok) return { drafts: [], troubles: [decoded.trouble] }
  const head = decoded.value.text.slice(decoded.value.lines[0], 4096)
  const format = formats.find(({ name, claims }) => (named ? name === named : claims(source.path, head)))
  const { read } = await format!.load()
  return read({ source: decoded.value, bytes: source.bytes, options })
}
