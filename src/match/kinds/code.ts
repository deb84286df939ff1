import type { Fix, Reply, Span } from '../../types.ts'

/** What a code rule found: where, and what fills the holes of its page's message. Never words of its own. */
export type CodeHit = {
  /** Absent where the whole reply is meant. */
  span?: Span
  args?: Readonly<Record<string, string>>
  fixes?: readonly Fix[]
}

/** A rule that only code can say: the `.ts` twin of a page of kind `code`. It must be pure and must not throw. */
export type CodeRule = (reply: Reply) => Iterable<CodeHit>

/** The hits of a code rule, in the order of the text. */
export function codeHits(reply: Reply, rule: CodeRule): CodeHit[] {
  return [...rule(reply)].sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0))
}
