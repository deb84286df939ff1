import type { Segment, Span } from '../types.ts'

/** A text and the way back to the text it was read from. */
export type Mapped = { readonly text: string; readonly map: readonly Segment[] }

/** Writes a text piece by piece, keeping account of where each piece came from. */
export type Writer = {
  readonly length: number
  /** Characters that stand in the source as themselves, from `from` on. */
  exact: (text: string, from: number) => void
  /** Characters that the source range `from`…`to` spells in another way. */
  decoded: (text: string, from: number, to: number) => void
  /** Characters that stand nowhere in the source, such as the gap between two paragraphs. */
  added: (text: string) => void
  /** A text that was mapped before, its map moved by `shift`. */
  copy: (piece: Mapped, shift?: number) => void
  done: () => Mapped
}

/** A new, empty text. Neighbouring exact pieces become one segment. */
export function writer(): Writer {
  const pieces: string[] = []
  const map: Segment[] = []
  let length = 0
  const put = (text: string, from: number, to: number, exact: boolean) => {
    const last = map.at(-1)
    if (exact && last?.exact && last.to === from && last.at + last.length === length) {
      last.length += text.length
      last.to = to
    } else if (text !== '') map.push({ at: length, length: text.length, from, to, exact })
    pieces.push(text)
    length += text.length
  }
  return {
    get length() {
      return length
    },
    exact: (text, from) => put(text, from, from + text.length, true),
    decoded: (text, from, to) => put(text, from, to, false),
    added: text => {
      pieces.push(text)
      length += text.length
    },
    copy: (piece, shift = 0) => {
      let done = 0
      for (const { at, length: size, from, to, exact } of piece.map) {
        pieces.push(piece.text.slice(done, at))
        length += at - done
        put(piece.text.slice(at, at + size), from + shift, to + shift, exact)
        done = at + size
      }
      pieces.push(piece.text.slice(done))
      length += piece.text.length - done
    },
    done: () => ({ text: pieces.join(''), map }),
  }
}

/** A text that stands in its source as it is, from `from` on. */
export function verbatim(text: string, from = 0): Mapped {
  return {
    text,
    map: text === '' ? [] : [{ at: 0, length: text.length, from, to: from + text.length, exact: true }],
  }
}

/** The part `start`…`end` of a mapped text. */
export function cut({ text, map }: Mapped, start: number, end: number): Mapped {
  const parts: Segment[] = []
  for (let index = firstBeyond(map, start); index < map.length; index++) {
    const segment = map[index]!
    if (segment.at >= end) break
    const from = Math.max(segment.at, start)
    const to = Math.min(segment.at + segment.length, end)
    parts.push({ ...sourceOf(segment, from, to), at: from - start, length: to - from, exact: segment.exact })
  }
  return { text: text.slice(start, end), map: parts }
}

/** The way home over two steps: `inner` leads from a text to the text that `outer` leads home from. */
export function compose(inner: readonly Segment[], outer: readonly Segment[]): readonly Segment[] {
  if (isWhole(inner, outer)) return outer
  const way: Segment[] = []
  for (const segment of inner) {
    let index = firstBeyond(outer, segment.from)
    if (!segment.exact) {
      const range = sourceRange(outer, segment.from, segment.to)
      if (range) way.push({ ...segment, from: range[0], to: range[1] })
      continue
    }
    for (; index < outer.length; index++) {
      const step = outer[index]!
      if (step.at >= segment.to) break
      const from = Math.max(step.at, segment.from)
      const to = Math.min(step.at + step.length, segment.to)
      const at = segment.at + from - segment.from
      way.push({ ...sourceOf(step, from, to), at, length: to - from, exact: step.exact })
    }
  }
  return way
}

/** Whether the first step leaves a text as it is: most do, and there are many. */
function isWhole([only, second]: readonly Segment[], outer: readonly Segment[]): boolean {
  const last = outer.at(-1)
  const end = last ? last.at + last.length : 0
  return only !== undefined && !second && only.exact && only.at === 0 && only.from === 0 && only.length >= end
}

/**
 * The source range that spells `start`…`end` of a mapped text: from where the first mapped character in it starts to
 * where the last one ends. Undefined where none of it stands in the source.
 */
export function sourceRange(map: readonly Segment[], start: number, end: number): Span | undefined {
  const first = map[firstBeyond(map, start)]
  const last = map[firstWhere(map, segment => segment.at >= end) - 1]
  if (!first || !last || first.at >= end || last.at + last.length <= start) return undefined
  const { from } = sourceOf(first, Math.max(first.at, start), first.at + first.length)
  const { to } = sourceOf(last, last.at, Math.min(last.at + last.length, end))
  return [from, to]
}

/** The source range of `from`…`to` within one segment; of a segment that is not exact, all of it. */
function sourceOf(segment: Segment, from: number, to: number): { from: number; to: number } {
  if (!segment.exact) return { from: segment.from, to: segment.to }
  const shift = segment.from - segment.at
  return { from: from + shift, to: to + shift }
}

/** Index of the first segment that ends beyond `offset`. */
const firstBeyond = (map: readonly Segment[], offset: number) =>
  firstWhere(map, segment => segment.at + segment.length > offset)

/** Index of the first segment for which `holds`, which holds for all after it too. */
function firstWhere(map: readonly Segment[], holds: (segment: Segment) => boolean): number {
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(map[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
