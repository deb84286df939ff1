/** One of `of` parts of a review, 1-based. */
export type Shard = { part: number; of: number }

/** `3/16` → the third of sixteen parts; undefined where it is no such thing. */
export function shardOf(text: string): Shard | undefined {
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(text.trim()) ?? []
  const shard = { part: Number(part), of: Number(of) }
  return shard.part >= 1 && shard.part <= shard.of ? shard : undefined
}

/** Whether the chunk of that number (0-based) belongs to the shard. Every chunk belongs to exactly one. */
export function isInShard(chunk: number, { part, of }: Shard): boolean {
  return chunk % of === part - 1
}
