import type { Span } from '../types.ts'

/** Stretches of a text, of which one asks whether another meets any of them; as quick for thousands as for one. */
export class SpanSet {
  /** Sorted, and apart from each other. */
  private readonly spans: Span[] = []

  constructor(spans: readonly Readonly<Record<'start' | 'end', number>>[] = []) {
    for (const { start, end } of spans) this.add([start, end])
  }

  add(span: Span) {
    let at = this.firstEndingAfter(span[0])
    let [start, end] = span
    const from = at
    for (; at < this.spans.length && this.spans[at]![0] < end; at++) {
      start = Math.min(start, this.spans[at]![0])
      end = Math.max(end, this.spans[at]![1])
    }
    this.spans.splice(from, at - from, [start, end])
  }

  /** Whether a place lies within a stretch that was added. */
  holds(place: number): boolean {
    return this.meets([place, place + 1])
  }

  /** Whether a stretch shares a character with one that was added. */
  meets([start, end]: Span): boolean {
    const next = this.spans[this.firstEndingAfter(start)]
    return next !== undefined && next[0] < end
  }

  private firstEndingAfter(place: number): number {
    let low = 0
    let high = this.spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.spans[middle]![1] <= place) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The sets by the names that they are kept under. */
export class SpanSets {
  private readonly sets = new Map<string, SpanSet>()

  add(name: string, span: Span) {
    const set = this.sets.get(name) ?? new SpanSet()
    this.sets.set(name, set)
    set.add(span)
  }

  /** Whether a stretch shares a character with one that was added under the name. */
  meets(name: string, span: Span): boolean {
    return this.sets.get(name)?.meets(span) ?? false
  }
}
