import { TOO_FEW } from './lessons.ts'
import type { Group } from './summary/group.ts'
import { change, type Estimate, mean, share } from './summary/interval.ts'
import type { Summary } from './summary/summary.ts'

/** What became of one figure: before, after, and the difference with its 95 % range. */
export type Change = { name: string; before: Estimate; after: Estimate; by: Estimate; sure: boolean }

/** What has changed in a set of replies: the figures of a whole, its moves and its rules, each of the two by name. */
export type Changes = { score?: Change; ready?: Change; moves: Change[]; rules: Change[] }

/** The changes of all replies, and of each agent who has enough of them in both periods. */
export type Comparison = { all: Changes; agents: { name: string; changes: Changes }[] }

/** What has changed between two reviews. A change is sure where its range leaves out zero. */
export function compareReviews(before: Summary, after: Summary): Comparison {
  const agents = Object.entries(after.groups.agent ?? {}).flatMap(([name, group]) => {
    const earlier = before.groups.agent?.[name]
    const isEnough = earlier && earlier.replies >= TOO_FEW && group.replies >= TOO_FEW
    return name && isEnough ? [{ name, changes: changesOf(earlier, group) }] : []
  })
  return {
    all: changesOf(before.total, after.total),
    agents: agents.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
  }
}

function changesOf(before: Group, after: Group): Changes {
  return {
    score: changed('score', mean(before.score), mean(after.score)),
    ready: changed('ready', share(before.ready, before.replies), share(after.ready, after.replies)),
    moves: namesIn(before.verdicts, after.verdicts).flatMap(
      move => changed(move, delivered(before, move), delivered(after, move)) ?? [],
    ),
    rules: namesIn(before.rules, after.rules).flatMap(
      rule => changed(rule, frequency(before, rule), frequency(after, rule)) ?? [],
    ),
  }
}

const namesIn = (one: object, other: object) => Object.keys({ ...one, ...other }).sort()

function delivered({ verdicts }: Group, move: string): Estimate | null {
  const { delivered = 0, missed = 0 } = verdicts[move] ?? {}
  return share(delivered, delivered + missed)
}

const frequency = ({ rules, replies }: Group, rule: string) => share(rules[rule]?.replies ?? 0, replies)

/** Undefined where either side has too few cases to be compared. */
function changed(name: string, before: Estimate | null, after: Estimate | null): Change | undefined {
  const by = change(before, after)
  if (!before || !after || !by || before.n < TOO_FEW || after.n < TOO_FEW) return undefined
  return { name, before, after, by, sure: by.low > 0 || by.high < 0 }
}
