import type { Hit } from '../match/index.ts'
import { SpanSet } from '../parse/span-set.ts'
import { isWord } from '../parse/tokens.ts'
import type { MoveFound, Reply, Span, Token } from '../types.ts'
import { hitsByOwner } from './hits.ts'
import type { Issue } from './issue.ts'
import { lookups } from './lookups.ts'
import { overlap } from './precedence.ts'
import type { Move, Ruleset } from './ruleset.ts'

/**
 * The moves that a reply makes, in the order of its words: by cue, by its parts (a signature, a list), or by repeating
 * the customer's own words. A cue on words that a spoiling rule speaks of (an apology that takes itself back) is none.
 */
export function findMoves(
  reply: Reply,
  hits: readonly Hit[],
  issues: readonly Issue[],
  ruleset: Ruleset,
  customer: readonly Token[],
): MoveFound[] {
  const { functionWords, movesOwning } = lookups(ruleset)
  const echoes = echoesOf(reply, customer, functionWords)
  const byOwner = hitsByOwner(hits)
  const found = movesOwning.flatMap(({ move, full, weak }) => {
    const cues = [
      ...cuesOf(byOwner.get(full), 1),
      ...cuesOf(byOwner.get(weak), 0.5),
      ...partsOf(move, reply),
      ...(move.echo === undefined
        ? []
        : echoes.filter(echo => echo.words >= move.echo!).map(echo => cue(echo.span, 1))),
    ]
    if (cues.length === 0) return []
    const spoilt = spoiledIn(move, issues)
    return withoutRepeats(cues.filter(({ span }) => !spoilt.meets(span))).map(
      ({ span, strength }): MoveFound => ({
        move: move.id,
        ...(move.is === undefined ? {} : { is: move.is }),
        strength,
        sure: true,
        actual: reply.text.slice(...span),
        span,
      }),
    )
  })
  return found.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** Without the moves that count only in a reply which also makes another: another way is one only after a no. */
export function withGround(moves: readonly MoveFound[], ruleset: Ruleset): MoveFound[] {
  const made = strengthsOf(moves)
  const after = new Map(ruleset.moves.map(move => [move.id, move.after]))
  return moves.filter(({ move }) => after.get(move)?.some(name => made.has(name)) ?? true)
}

/** How strongly each move was made, under its own name and under that of the move that it is a case of. */
export function strengthsOf(moves: readonly MoveFound[]): Map<string, number> {
  const strengths = new Map<string, number>()
  for (const { move, is, strength } of moves)
    for (const name of is === undefined ? [move] : [move, is])
      strengths.set(name, Math.max(strength, strengths.get(name) ?? 0))
  return strengths
}

type Cue = { span: Span; strength: number }

function cue(span: Span, strength: number): Cue {
  return { span, strength }
}

function cuesOf(hits: readonly Hit[] = [], strength: number): Cue[] {
  return hits.map(hit => cue(hit.span, strength))
}

function partsOf({ mark: kinds }: Move, { marks, sentences }: Reply): Cue[] {
  if (kinds === undefined) return []
  const parts = [
    ...marks.filter(({ kind }) => kinds.includes(kind)),
    ...sentences.filter(({ part }) => kinds.includes(part)),
  ]
  return parts.map(({ start, end }) => cue([start, end], 1))
}

/** The words that take the move back. */
function spoiledIn({ spoiledBy }: Move, issues: readonly Issue[]): SpanSet {
  const spans = new SpanSet()
  if (spoiledBy === undefined) return spans
  for (const { rule, span } of issues)
    if (span && (spoiledBy.includes(rule.id) || spoiledBy.includes(rule.concern))) spans.add(span)
  return spans
}

/** Of cues on the same words the longest, as the most specific, stays; of equals the strongest. */
function withoutRepeats(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = []
  const ranked = [...cues].sort((a, b) => length(b.span) - length(a.span) || b.strength - a.strength)
  for (const one of ranked) {
    const at = firstFrom(kept, one.span[0])
    const neighbours = kept.slice(Math.max(0, at - 1), at + 1)
    if (!neighbours.some(other => overlap(one.span, other.span))) kept.splice(at, 0, one)
  }
  return kept
}

/** The index of the first cue, of a list sorted by place, that starts at or after `start`. */
function firstFrom(cues: readonly Cue[], start: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.span[0] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

function length([start, end]: Span): number {
  return end - start
}

/** For each sentence of the body: how many of the customer's content words it repeats, and where. */
function echoesOf(
  reply: Reply,
  customer: readonly Token[],
  empty: ReadonlySet<string>,
): { span: Span; words: number }[] {
  const theirs = new Set(customer.filter(token => isContent(token, empty)).map(stem))
  if (theirs.size === 0) return []
  return reply.sentences
    .filter(({ part }) => part === 'body' || part === 'greeting')
    .map(({ from, to, start, end }) => {
      const tokens = reply.tokens.slice(from, to)
      const shared = tokens
        .filter(token => token.open && isContent(token, empty))
        .map(stem)
        .filter(word => theirs.has(word))
      return { span: [start, end] as const, words: new Set(shared).size }
    })
}

function isContent(token: Token, empty: ReadonlySet<string>): boolean {
  const { norm } = token
  return (norm.length > 2 || /\d/.test(norm)) && isWord(token) && !empty.has(norm)
}

/** Enough of a stem for “exports”, “exported” and “exporting” to meet. */
function stem({ norm }: Token): string {
  return norm.length > 5
    ? norm.replace(/(ing|ed|es|s|ly|ion|ions|ment)$/, '').slice(0, 6)
    : norm.replace(/s$/, '')
}
