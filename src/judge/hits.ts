import type { Hit } from '../match/index.ts'

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
