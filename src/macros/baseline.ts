import { hashOf, macroKey, sentenceKey } from '../fingerprint.ts'
import { trouble } from '../trouble.ts'
import type { Finding, ReplyReport, Result } from '../types.ts'

/** Findings of one rule on one sentence of a macro that were there when the baseline was written, and how many. */
export type Entry = { rule: string; sentence: string; count: number; words?: string }

/** What a team knows of and has put off: by macro, never by file or line. `path` only tells where it was last seen. */
export type Baseline = {
  version: 1
  macros: Readonly<Record<string, { path: string; title?: string; findings: readonly Entry[] }>>
}

/** The baseline of what stands in the replies now, in an order that makes small diffs. */
export function baselineOf(replies: readonly ReplyReport[]): Baseline {
  const macros = new Map<string, { path: string; title?: string; entries: Map<string, Entry> }>()
  for (const reply of replies) {
    if (reply.findings.length === 0) continue
    const key = macroKey(reply.draft)
    const macro = macros.get(key) ?? { path: reply.path, title: reply.draft.macro, entries: new Map() }
    macros.set(key, macro)
    for (const finding of reply.findings) {
      const entry = entryOf(reply, finding)
      const before = macro.entries.get(entryKey(entry))
      macro.entries.set(entryKey(entry), before ? { ...before, count: before.count + 1 } : entry)
    }
  }
  const rows = [...macros].map(([key, { path, title, entries }]) => {
    const findings = [...entries.values()].sort((a, b) => compare(entryKey(a), entryKey(b)))
    return [key, { path, ...(title && title !== key ? { title } : {}), findings }] as const
  })
  return { version: 1, macros: Object.fromEntries(rows.sort(([a], [b]) => compare(a, b))) }
}

/** What a baseline leaves of a run. */
export type Compared = {
  /** The replies with what is new in them. */
  replies: ReplyReport[]
  /** How many findings the baseline knew. */
  known: number
  /** Entries, by macro, of which fewer stand in the text than the baseline holds; `count` is how many are gone. */
  stale: { macro: string; entry: Entry }[]
}

/**
 * Takes away the findings that a baseline knows, each as often as it knows it: a fault that was swapped for another, or
 * made once more, is new. Stale entries are told of macros and files that were read; of others nothing is known.
 */
export function compared(replies: readonly ReplyReport[], baseline: Baseline): Compared {
  const left = new Map<string, number>()
  for (const [key, { findings }] of Object.entries(baseline.macros)) {
    for (const entry of findings) left.set(`${key}\0${entryKey(entry)}`, entry.count)
  }
  let known = 0
  const fresh = replies.map(reply => ({
    ...reply,
    findings: reply.findings.filter(finding => {
      const key = `${macroKey(reply.draft)}\0${entryKey(entryOf(reply, finding))}`
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      known += count > 0 ? 1 : 0
      return count === 0
    }),
  }))
  const read = whatWasRead(replies)
  const stale = Object.entries(baseline.macros).flatMap(([macro, { path, findings }]) =>
    read.macros.has(macro) || read.paths.has(path)
      ? findings.flatMap(entry => {
          const count = left.get(`${macro}\0${entryKey(entry)}`) ?? 0
          return count > 0 ? [{ macro, entry: { ...entry, count } }] : []
        })
      : [],
  )
  return { replies: fresh, known, stale }
}

/** A baseline without its stale entries. */
export function pruned(baseline: Baseline, stale: Compared['stale']): Baseline {
  const gone = new Map(stale.map(({ macro, entry }) => [`${macro}\0${entryKey(entry)}`, entry.count]))
  const macros = Object.entries(baseline.macros).flatMap(([key, macro]) => {
    const findings = macro.findings.flatMap(entry => {
      const count = entry.count - (gone.get(`${key}\0${entryKey(entry)}`) ?? 0)
      return count > 0 ? [{ ...entry, count }] : []
    })
    return findings.length > 0 ? [[key, { ...macro, findings }] as const] : []
  })
  return { version: 1, macros: Object.fromEntries(macros) }
}

/** The baseline of a run, which keeps what an older one says of macros that this run has not read. */
export function updated(baseline: Baseline | undefined, replies: readonly ReplyReport[]): Baseline {
  const read = whatWasRead(replies)
  const unread = Object.entries(baseline?.macros ?? {}).filter(
    ([key, { path }]) => !read.macros.has(key) && !read.paths.has(path),
  )
  const rows = [...unread, ...Object.entries(baselineOf(replies).macros)]
  return { version: 1, macros: Object.fromEntries(rows.sort(([a], [b]) => compare(a, b))) }
}

/** How many findings a baseline holds. */
export function sizeOf({ macros }: Baseline): number {
  return Object.values(macros).reduce(
    (sum, { findings }) => findings.reduce((count, entry) => count + entry.count, sum),
    0,
  )
}

/** Reads the text of a baseline; a trouble where it is none. */
export function readBaseline(text: string, path: string): Result<Baseline> {
  const refused = (what: string) => ({
    ok: false as const,
    trouble: trouble('broken-baseline', `Unexpected ${what}, expected a baseline of version 1`, {
      path,
      help: 'Write it anew with --update-baseline, or take the last good one from version control.',
    }),
  })
  try {
    const value: unknown = JSON.parse(text)
    if (!isBaseline(value)) return refused('shape')
    return { ok: true, value }
  } catch {
    return refused('end or sign in this JSON')
  }
}

function isBaseline(value: unknown): value is Baseline {
  const { version, macros } = Object(value)
  if (version !== 1 || typeof macros !== 'object' || macros === null) return false
  return Object.values(macros).every(macro => {
    const { path, findings } = Object(macro)
    return typeof path === 'string' && Array.isArray(findings) && findings.every(isEntry)
  })
}

function isEntry(value: unknown): value is Entry {
  const { rule, sentence, count } = Object(value)
  return typeof rule === 'string' && typeof sentence === 'string' && Number.isInteger(count) && count > 0
}

/** Words are kept short, and those of private matters not at all. */
function entryOf({ draft }: ReplyReport, { rule, span, actual, category }: Finding): Entry {
  const sentence = span === undefined ? '' : hashOf([sentenceKey(draft.text, span)])
  const words = category === 'privacy' ? '' : actual.replace(/\s+/g, ' ').slice(0, 60)
  return { rule, sentence, count: 1, ...(words === '' ? {} : { words }) }
}

const entryKey = ({ rule, sentence }: Entry) => `${rule}\0${sentence}`

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const whatWasRead = (replies: readonly ReplyReport[]) => ({
  macros: new Set(replies.map(({ draft }) => macroKey(draft))),
  paths: new Set(replies.map(({ path }) => path)),
})
