import { brokenYaml, noReplies } from '../trouble/reading.ts'
import type { Reader } from './input.ts'
import { readYaml } from './items/yaml.ts'
import { readRecords } from './records.ts'

/** YAML: a list of replies, one reply, or a platform's export. */
export const read: Reader = async input => {
  const { source } = input
  const start = source.lines[0] ?? 0
  const { root, fault } = readYaml(source.text.slice(start), start)
  const { drafts, troubles } = await readRecords(root ? [root] : [], input, 0)
  if (fault)
    return { drafts, troubles: [brokenYaml(source, [fault.at, fault.end], fault.found), ...troubles] }
  return { drafts, troubles: drafts.length + troubles.length > 0 ? troubles : [noReplies(source.path)] }
}
