import type { Draft, Place, Point, Segment, Span } from '../types.ts'

/**
 * Where a range of the draft's plain text stands in its source file; undefined where decoding makes that untrue.
 * A range that begins or ends inside an entity or escape takes in the whole of it.
 */
export function place(draft: Draft, [start, end]: Span): Place | undefined {
  const { map, source } = draft
  if (map === undefined || end <= start) return undefined
  const first = map[segmentAt(map, start)]
  const last = map[segmentAt(map, end - 1)]
  if (!first || !last || !within(first, start) || !within(last, end - 1)) return undefined
  const from = first.exact ? first.from + (start - first.at) : first.from
  const to = last.exact ? last.from + (end - last.at) : last.to
  return { start: pointAt(source.lines, from), end: pointAt(source.lines, to) }
}

/** Line, column and offset of an offset in a source text. */
export function pointAt(lines: readonly number[], offset: number): Point {
  const line = lastAtMost(lines.length, index => lines[index]!, offset)
  return { line: line + 1, column: offset - (lines[line] ?? 0) + 1, offset }
}

function segmentAt(map: readonly Segment[], at: number): number {
  return lastAtMost(map.length, index => map[index]!.at, at)
}

function within(segment: Segment, at: number): boolean {
  return at >= segment.at && at < segment.at + segment.length
}

/** The last index whose key is at most `wanted`, by halving; 0 where none is. */
function lastAtMost(count: number, key: (index: number) => number, wanted: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (key(middle) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}
