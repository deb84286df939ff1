import { brokenJson, noReplies } from '../trouble/reading.ts'
import type { Reader } from './input.ts'
import { readJson } from './items/json.ts'
import { readRecords } from './records.ts'

/** JSON: a list of replies, one reply, or a platform's export. */
export const read: Reader = async input => {
  const { source } = input
  const start = source.lines[0] ?? 0
  const { root, fault } = readJson(source.text.slice(start), start)
  const { drafts, troubles } = await readRecords(root ? [root] : [], input, 0)
  if (fault)
    return { drafts, troubles: [brokenJson(source, [fault.at, fault.end], fault.found), ...troubles] }
  return { drafts, troubles: drafts.length + troubles.length > 0 ? troubles : [noReplies(source.path)] }
}
