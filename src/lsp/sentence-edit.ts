import type { Suggestion } from '../coach/state.ts'
import type { Edit } from '../fix.ts'
import { place } from '../parse/place.ts'
import type { Draft } from '../types.ts'

/**
 * A suggested sentence as an edit of the source; undefined where it would take markup with it or need escaping. Lines
 * may be broken elsewhere in the source than in the plain text.
 */
export function sentenceEdit({ text, from, to }: Suggestion, draft: Draft): Edit | undefined {
  if (/[<>&]/.test(text)) return undefined
  if (from === to) {
    const at = insertionPoint(draft, from)
    return at === undefined ? undefined : { start: at, end: at, text }
  }
  const at = place(draft, [from, to])
  if (at === undefined) return undefined
  const [start, end] = [at.start.offset, at.end.offset]
  const same = unbroken(draft.source.text.slice(start, end)) === unbroken(draft.text.slice(from, to))
  return same ? { start, end, text } : undefined
}

/** Behind the character before, so that nothing comes between it and its line; else before the next. */
function insertionPoint(draft: Draft, at: number): number | undefined {
  const after = place(draft, [at - 1, at])?.end
  return (after ?? place(draft, [at, at + 1])?.start)?.offset
}

const unbroken = (text: string) => text.replace(/\s+/g, ' ')
