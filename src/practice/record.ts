import type { Result } from './state.ts'

/** A round that was practised, as a line of the record keeps it. No text of the writer is in it. */
export type Entry = Result & { day: string; session: string }

/** The line that a record gains. */
export function lineOf(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`
}

/** The entries of a record, in the order in which they were practised. A damaged line is left out. */
export function entriesOf(record: string): Entry[] {
  return record.split('\n').flatMap(line => {
    try {
      const entry: unknown = line.trim() === '' ? undefined : JSON.parse(line)
      return isEntry(entry) ? [entry] : []
    } catch {
      return []
    }
  })
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  const { drill, round, day, session, scores } = value as Partial<Entry>
  const named = [drill, round, day, session].every(one => typeof one === 'string')
  return (
    named && Array.isArray(scores) && scores.every(score => typeof score === 'number') && scores.length > 0
  )
}

/** How one drill has gone so far. */
export type DrillProgress = { drill: string; rounds: number; passed: number; first: number; last: number }

/** How practice has gone so far: by session, by drill, and which moves the first attempts lacked most often. */
export type Progress = {
  rounds: number
  passed: number
  sessions: readonly { day: string; first: number; last: number }[]
  drills: readonly DrillProgress[]
  lacked: readonly { move: string; times: number }[]
}

/** Folds a record into how it has gone. Scores are averages, 0 to 100: of the first attempts and of the last. */
export function progressOf(entries: readonly Entry[]): Progress {
  const moves = entries.flatMap(({ lacked }) => lacked ?? [])
  const lacked = [...new Set(moves)].map(move => ({ move, times: moves.filter(one => one === move).length }))
  return {
    rounds: entries.length,
    passed: entries.filter(({ passed }) => passed).length,
    sessions: grouped(entries, ({ session }) => session).map(([, own]) => ({
      day: own[0]?.day ?? '',
      ...averages(own),
    })),
    drills: grouped(entries, ({ drill }) => drill).map(([drill, own]) => ({
      drill,
      rounds: own.length,
      passed: own.filter(({ passed }) => passed).length,
      ...averages(own),
    })),
    lacked: lacked.toSorted((a, b) => b.times - a.times).slice(0, 5),
  }
}

function averages(entries: readonly Entry[]): { first: number; last: number } {
  const mean = (numbers: readonly number[]) =>
    Math.round(numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length))
  return {
    first: mean(entries.map(({ scores }) => scores[0] ?? 0)),
    last: mean(entries.map(({ scores }) => scores.at(-1) ?? 0)),
  }
}

function grouped(entries: readonly Entry[], key: (entry: Entry) => string): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry])
  return [...groups]
}
