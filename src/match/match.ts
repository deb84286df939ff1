import type { Reply, Span } from '../types.ts'
import type { PatternIndex, Role } from './compile.ts'
import { type Found, findMatches, type Match } from './find.ts'
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
  const found = findMatches(reply, index)
  const { words } = found
  const hits: Hit[] = []
  for (const [owner, { match, except, unless }] of byOwner(found)) {
    if (match.length === 0) continue
    const page = index.owners[owner]!
    const rescued = new Set(page.unguarded?.includes('rescue') ? [] : unless.flatMap(saves))
    const counting = match.filter(each => inParts(reply, page, each) && !rescued.has(each.sentence))
    for (const { nth, sentence, from, to } of leftmostLongest(clearOf(counting, except))) {
      const first = words.token[from]!
      const last = words.token[to - 1]! + 1
      const span = spanOf(reply.tokens, first, last)
      const hit: Hit = { owner: page.id, pattern: nth, sentence, from: first, to: last, span }
      if (!silencedBy(reply, hit, page)) hits.push(hit)
    }
  }
  return hits.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** A match of one of an owner's patterns, by its place in the owner's list. */
type OwnMatch = Omit<Match, 'pattern'> & { nth: number }

function byOwner({ patterns, matches }: Found): Map<number, Record<Role, OwnMatch[]>> {
  const owners = new Map<number, Record<Role, OwnMatch[]>>()
  for (const { pattern, sentence, from, to } of matches) {
    for (const { owner, role, nth } of patterns.of(pattern).uses) {
      const found = owners.get(owner) ?? { match: [], except: [], unless: [] }
      owners.set(owner, found)
      found[role].push({ nth, sentence, from, to })
    }
  }
  return owners
}

/** Of matches that overlap, those that begin first, and of these the longest; in the order of the text. */
function leftmostLongest(matches: readonly OwnMatch[]): OwnMatch[] {
  const sorted = [...matches].sort((a, b) => a.from - b.from || b.to - a.to || a.nth - b.nth)
  const kept: OwnMatch[] = []
  for (const match of sorted) {
    if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push(match)
  }
  return kept
}

function inParts({ sentences }: Reply, { in: parts }: Owner, { sentence }: OwnMatch): boolean {
  const { part } = sentences[sentence]!
  return parts === undefined || parts.some(each => each === part)
}

/** The sentences that a rescue in its sentence saves: its own and the one before. */
const saves = ({ sentence }: OwnMatch) => [sentence, sentence - 1]

/** The matches that overlap none of `others`. */
function clearOf(matches: readonly OwnMatch[], others: readonly OwnMatch[]): readonly OwnMatch[] {
  if (others.length === 0) return matches
  const taken = new Set(
    others.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, word) => from + word)),
  )
  return matches.filter(({ from, to }) => {
    for (let word = from; word < to; word++) if (taken.has(word)) return false
    return true
  })
}
