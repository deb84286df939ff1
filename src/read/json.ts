import { brokenJson } from '../trouble/reading.ts'
import type { Reader } from './input.ts'
import { readJson } from './items/json.ts'
import { readRecords } from './records.ts'

/** JSON: a list of replies, one reply, or a platform's export. */
export const read: Reader = input => {
  const { source } = input
  const start = source.lines[0] ?? 0
  const { root, fault } = readJson(source.text.slice(start), start)
  const broken = fault ? [brokenJson(source, [fault.at, fault.end], fault.found)] : []
  return readRecords(root ? [root] : [], input, broken, 0)
}
