import type { Judged } from './compare.ts'
import type { Labelled } from './labelled.ts'

/** Every pair of raters' answers on the same reply: as far as people agree, so far can a tool agree with people. */
export function betweenRaters(items: readonly Labelled[]): Judged[] {
  return [...byId(items).values()].flatMap(same =>
    same.flatMap((one, index) =>
      same
        .slice(index + 1)
        .flatMap(other => (one.rater === other.rater ? [] : [{ first: one.answers, second: other.answers }])),
    ),
  )
}

function byId(items: readonly Labelled[]): Map<string, Labelled[]> {
  const groups = new Map<string, Labelled[]>()
  for (const item of items) {
    const group = groups.get(item.id)
    if (group === undefined) groups.set(item.id, [item])
    else group.push(item)
  }
  return groups
}
