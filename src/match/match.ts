import type { Reply, Span } from '../types.ts'
import type { PatternIndex } from './compile.ts'
import { findMatches, leftmostLongest, type Match } from './find.ts'
import { silencedBy } from './guards/guards.ts'
import { spanOf } from './span.ts'

/** A place where a pattern of an owner holds and counts: its tokens (end exclusive) and their range in the text. */
export type Hit = {
  owner: string
  /** The pattern's place in its owner's list. */
  pattern: number
  sentence: number
  from: number
  to: number
  span: Span
}

type Owner = PatternIndex['owners'][number]

/**
 * The hits of all owners in a reply, in the order of the text: leftmost-longest per owner, in the parts that the owner
 * reads, without what its exceptions, rescues and guards silence. Never throws.
 */
export function matchPatterns(reply: Reply, index: PatternIndex): Hit[] {
  const { words, matches } = findMatches(reply, index)
  const hits: Hit[] = []
  for (const [owner, found] of byOwner(index, matches)) {
    const page = index.owners[owner]!
    const { match, except, unless } = byRole(index, found)
    const rescued = new Set(page.unguarded?.includes('rescue') ? [] : unless.flatMap(saves))
    const counting = match.filter(each => inParts(reply, page, each) && !rescued.has(each.sentence))
    for (const { pattern, sentence, from, to } of leftmostLongest(clearOf(counting, except))) {
      const first = words.token[from]!
      const last = words.token[to - 1]! + 1
      const hit: Hit = {
        owner: page.id,
        pattern: index.patterns[pattern]!.nth,
        sentence,
        from: first,
        to: last,
        span: spanOf(reply.tokens, first, last),
      }
      if (!silencedBy(reply, hit, page)) hits.push(hit)
    }
  }
  return hits.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

function byOwner(index: PatternIndex, matches: readonly Match[]): Map<number, Match[]> {
  const owners = new Map<number, Match[]>()
  for (const match of matches) {
    const { owner } = index.patterns[match.pattern]!
    const found = owners.get(owner)
    if (found) found.push(match)
    else owners.set(owner, [match])
  }
  return owners
}

function byRole({ patterns }: PatternIndex, found: readonly Match[]) {
  const of = (role: string) => found.filter(({ pattern }) => patterns[pattern]!.role === role)
  return { match: of('match'), except: of('except'), unless: of('unless') }
}

function inParts({ sentences }: Reply, { in: parts }: Owner, { sentence }: Match): boolean {
  const { part } = sentences[sentence]!
  return parts === undefined || parts.some(each => each === part)
}

/** The sentences that a rescue in its sentence saves: its own and the one before. */
const saves = ({ sentence }: Match) => [sentence, sentence - 1]

/** The matches that overlap none of `others`. */
function clearOf(matches: readonly Match[], others: readonly Match[]): readonly Match[] {
  if (others.length === 0) return matches
  const taken = new Set(
    others.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, word) => from + word)),
  )
  return matches.filter(({ from, to }) => {
    for (let word = from; word < to; word++) if (taken.has(word)) return false
    return true
  })
}
