import { brokenLine, noReplies } from '../trouble/reading.ts'
import type { SourceText, Trouble } from '../types.ts'
import type { Reader } from './input.ts'
import type { Item } from './items/item.ts'
import { readJson } from './items/json.ts'
import { readRecords } from './records.ts'

/** JSON Lines: one object a line, each a reply; a broken line is named and the others are read. */
export const read: Reader = async input => {
  const broken: Trouble[] = []
  const { drafts, troubles } = await readRecords(linesOf(input.source, broken), input)
  if (drafts.length + troubles.length + broken.length === 0) broken.push(noReplies(input.source.path))
  return { drafts, troubles: [...broken, ...troubles].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
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
