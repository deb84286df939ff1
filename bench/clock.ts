/** Milliseconds of processor time that work takes, the least of several rounds: others may share the machine. */
export function least(rounds: number, work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: rounds }, () => {
      const start = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    }),
  )
}

/** As `least`, for work that must be awaited. */
export async function leastOf(rounds: number, work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
