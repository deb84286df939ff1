import { brokenJson, noReplies } from '../trouble/reading.ts'
import type { Reader } from './input.ts'
import { readJson } from './items/json.ts'
import { readRows } from './records.ts'

/** JSON: a list of replies, or one. */
export const read: Reader = async input => {
  const { source } = input
  const start = source.lines[0] ?? 0
  const { root, fault } = readJson(source.text.slice(start), start)
  const items = root?.kind === 'list' ? root.items : root ? [root] : []
  const { drafts, troubles } = await readRows(items, input)
  if (fault) troubles.unshift(brokenJson(source, [fault.at, fault.end], fault.name))
  else if (drafts.length + troubles.length === 0) troubles.push(noReplies(source.path))
  return { drafts, troubles }
}
