import { brokenLine } from '../trouble/reading.ts'
import type { SourceText, Trouble } from '../types.ts'
import type { Reader } from './input.ts'
import type { Item } from './items/item.ts'
import { readJson } from './items/json.ts'
import { readRecords } from './records.ts'

/** JSON Lines: one object a line, each a reply; a broken line is named and the others are read. */
export const read: Reader = input => {
  const broken: Trouble[] = []
  return readRecords(linesOf(input.source, broken), input, broken)
}

function* linesOf(source: SourceText, broken: Trouble[]): Generator<Item> {
  for (const [index, start] of source.lines.entries()) {
    const raw = source.text.slice(start, source.lines[index + 1]).trimEnd()
    if (raw.trim() === '') continue
    const { root, fault } = readJson(raw, start)
    if (fault) broken.push(brokenLine(source, [fault.at, fault.end], fault.found))
    else if (root?.kind !== 'record')
      broken.push(brokenLine(source, [start, start + raw.length], root?.kind ?? 'nothing'))
    else yield root
  }
}
