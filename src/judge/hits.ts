import { type Hit, matchPatterns, type PatternIndex } from '../match/index.ts'
import type { Reply } from '../types.ts'

/** Hits by the page that owns their pattern, each in the order of the text. */
export function hitsByOwner(hits: readonly Hit[]): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.owner)
    if (group) group.push(hit)
    else groups.set(hit.owner, [hit])
  }
  return groups
}

/** The hits of several indexes, in the order of the text. */
export function hitsIn(reply: Reply, indexes: readonly PatternIndex[]): Hit[] {
  const hits = indexes.flatMap(index => matchPatterns(reply, index))
  return indexes.length < 2 ? hits : hits.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}
