import { type Mapped, writer } from './map.ts'

/** How a format spells characters other than as themselves. */
export type Spelling = {
  /** A global expression that finds every place at which such a spelling may start. */
  starts: RegExp
  /**
   * The spelling that starts at `at`, if one does: how long it is and what it stands for. `next` is the character that
   * the value goes on with, for formats in which one spelling stands for this or that.
   */
  read: (raw: string, at: number, next: string) => { length: number; text: string } | undefined
}

/**
 * Finds every character of `value` in `raw`, the source that a parser decoded into it. `value` is the authority: a
 * spelling counts only where it yields what stands in the value. Where the two part for good, the rest of the value
 * maps as a whole to the rest of the source. `from` is the offset of `raw` in its file. Linear.
 */
export function align(value: string, raw: string, from: number, { starts, read }: Spelling): Mapped {
  const out = writer()
  let at = 0
  let done = 0
  const keep = (length: number) => {
    out.exact(value.slice(done, done + length), from + at)
    at += length
    done += length
  }
  while (done < value.length && at < raw.length) {
    starts.lastIndex = at
    const next = starts.exec(raw)?.index ?? raw.length
    const same = agreement(value, done, raw, at, next - at)
    if (same > 0) keep(same)
    if (at < next) break
    const spelling = at < raw.length ? read(raw, at, value.charAt(done)) : undefined
    if (spelling && value.startsWith(spelling.text, done)) {
      if (spelling.text !== '') out.decoded(spelling.text, from + at, from + at + spelling.length)
      at += spelling.length
      done += spelling.text.length
    } else if (at < raw.length && value[done] === raw[at]) keep(1)
    else break
  }
  if (done < value.length) out.decoded(value.slice(done), from + at, from + raw.length)
  return out.done()
}

/** How many characters agree, `most` at most. */
function agreement(value: string, done: number, raw: string, at: number, most: number): number {
  const length = Math.min(most, value.length - done)
  if (raw.startsWith(value.slice(done, done + length), at)) return length
  let same = 0
  while (value[done + same] === raw[at + same]) same++
  return same
}

/**
 * The line break at `at` with the blanks around it, and whatever else (`after`, sticky) opens the next line; blanks that
 * lead to no line break stand for themselves. Reads each blank once, however many there are.
 */
export function lineBreakAt(raw: string, at: number, after: RegExp): { length: number; text: string } {
  let end = at
  while (raw[end] === ' ' || raw[end] === '\t') end++
  const sign = raw[end]
  if (sign !== '\n' && sign !== '\r') return { length: end - at, text: raw.slice(at, end) }
  end += raw.startsWith('\r\n', end) ? 2 : 1
  after.lastIndex = end
  return { length: end - at + (after.exec(raw)?.[0].length ?? 0), text: '\n' }
}
