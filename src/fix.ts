import type { Fix, ReplyReport } from './types.ts'

/** One replacement in a source text. */
export type Edit = { start: number; end: number; text: string }

/**
 * The replacements of a source that are safe to make: those of sure findings, where the source says the very words
 * that were found (no entity or escape in between), and whose new words need no escaping in any format.
 */
export function safeEdits(replies: readonly ReplyReport[]): Edit[] {
  const edits = replies.flatMap(({ findings, draft }) =>
    findings.flatMap(finding => {
      const [fix] = finding.sure ? finding.fixes : []
      return fix === undefined ? [] : editOf(fix, draft)
    }),
  )
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit, index, sorted) => index === 0 || edit.start >= (sorted[index - 1]?.end ?? 0))
}

/** Signs that no format escapes; a placeholder's braces and underscores are only put where others stood. */
const plainWords = /^[\p{L}\p{M}\p{N} ,.;:!?'’()_{}–-]*$/u

function editOf({ range, text, start, end }: Fix, draft: ReplyReport['draft']): Edit[] {
  if (start === undefined || end === undefined || !plainWords.test(text)) return []
  const same = draft.source.text.slice(start.offset, end.offset) === draft.text.slice(...range)
  return same ? [{ start: start.offset, end: end.offset, text }] : []
}

/** A text with its edits (sorted, apart from each other) made. */
export function edited(text: string, edits: readonly Edit[]): string {
  let done = 0
  const pieces = edits.flatMap(edit => {
    const kept = text.slice(done, edit.start)
    done = edit.end
    return [kept, edit.text]
  })
  return [...pieces, text.slice(done)].join('')
}
