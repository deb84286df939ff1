import { brokenFrontMatter } from '../trouble/reading.ts'
import type { SourceText, Trouble } from '../types.ts'
import { roleOf } from './columns.ts'
import type { Meta } from './draft.ts'

/** What stands above a reply, and the offset at which the reply itself starts. */
export type FrontMatter = { meta: Meta; bodyFrom: number; troubles: Trouble[] }

/**
 * Reads the block between two `---` lines at the top of a text, if there is one: customer, scenario, channel, agent, to
 * and the like, anything else into the fields. What can't be read is named, and the reply starts below it all the same.
 */
export async function readFrontMatter(source: SourceText): Promise<FrontMatter> {
  const start = source.lines[0] ?? 0
  const block = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*$(?:\r?\n)?/m.exec(source.text.slice(start))
  const none = { meta: {}, bodyFrom: start, troubles: [] }
  if (block?.index !== 0 || !/^[ \t]*(?:#.*|[\w-]+[ \t]*:(?:\s|$))/.test(block[1] ?? '')) return none
  const yamlFrom = start + block[0].indexOf('\n') + 1
  const bodyFrom = start + block[0].length
  const { parseDocument } = await import('yaml')
  const document = parseDocument(block[1] ?? '', { prettyErrors: false })
  const fault = document.errors[0]
  if (fault) {
    const at = [yamlFrom + fault.pos[0], yamlFrom + fault.pos[1]] as const
    return {
      meta: metaOf(document.toJS()),
      bodyFrom,
      troubles: [brokenFrontMatter(source, at, fault.message)],
    }
  }
  return { meta: metaOf(document.toJS()), bodyFrom, troubles: [] }
}

function metaOf(value: unknown): Meta {
  if (typeof value !== 'object' || value === null) return {}
  const meta: Record<string, string> = {}
  const fields: Record<string, string> = {}
  for (const [key, entry] of Object.entries(value)) {
    if (entry === null || typeof entry === 'object') continue
    const role = key === 'name' ? 'macro' : roleOf(key)
    if (role && role !== 'reply') meta[role] = String(entry).trim()
    else fields[key] = String(entry)
  }
  return Object.keys(fields).length > 0 ? { ...meta, fields } : meta
}
