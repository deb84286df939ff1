import { brokenYaml } from '../trouble/reading.ts'
import type { Reader } from './input.ts'
import { readYaml } from './items/yaml.ts'
import { readRecords } from './records.ts'

/** YAML: a list of replies, one reply, or a platform's export. */
export const read: Reader = input => {
  const { source } = input
  const start = source.lines[0] ?? 0
  const { root, fault } = readYaml(source.text.slice(start), start)
  const broken = fault ? [brokenYaml(source, [fault.at, fault.end], fault.found)] : []
  return readRecords(root ? [root] : [], input, broken, 0)
}
