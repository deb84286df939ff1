import { readFile } from 'node:fs/promises'
import { inForce } from '../../config/settings.ts'
import { type Packed, packed, pagesOf, unpacked } from '../../macros/packed.ts'
import type { Draft, Trouble } from '../../types.ts'
import type { Session } from '../session.ts'
import type { Judge } from './direct.ts'
import { hash, keep, rulesKey } from './keys.ts'

type Stored = { key: string; entries: Record<string, Packed> }

/** A judge that remembers, and `save`, which writes down what this run has used. */
export type CachedJudge = { judge: Judge; save: () => Promise<Trouble | undefined> }

/**
 * A judge that looks up what a former run has said of the same text under the same rules and settings by the same
 * version, wherever the text stood. Another version, ruleset or model empties the cache; a broken file counts as none.
 */
export async function cachedJudge(
  path: string,
  session: Session,
  scenario: string | undefined,
  fresh: Judge,
): Promise<CachedJudge> {
  const key = await rulesKey(session)
  const stored = await load(path, key)
  const used: Stored = { key, entries: {} }
  const pages = pagesOf(session.ruleset.rules)
  const judge: Judge = async (drafts, file, step) => {
    const { settings } = inForce(session.layers, file)
    const about = JSON.stringify([settings.rules, settings.weights, scenario])
    const keys = drafts.map(draft => keyOf(draft, about))
    const unknown = drafts.filter((_, at) => stored.entries[keys[at]!] === undefined)
    const judged = await fresh(unknown, file, step)
    const reports = new Map(unknown.map((draft, at) => [draft, judged[at]!]))
    return drafts.map((draft, at) => {
      const report = reports.get(draft)
      const known = report === undefined ? stored.entries[keys[at]!]! : packed(report, pages)
      used.entries[keys[at]!] = known
      return report ?? unpacked(draft, known, pages)
    })
  }
  const save = async () => {
    const ids = Object.keys(used.entries)
    const same = ids.length === Object.keys(stored.entries).length && ids.every(id => id in stored.entries)
    return same ? undefined : keep(path, JSON.stringify(used))
  }
  return { judge, save }
}

/** All of a draft that linting looks at: never its file, its place or its id. */
function keyOf({ source: _source, map: _map, path: _path, id: _id, ...draft }: Draft, about: string): string {
  return hash(JSON.stringify(draft), about)
}

async function load(path: string, key: string): Promise<Stored> {
  try {
    const stored: Stored = JSON.parse(await readFile(path, 'utf8'))
    if (stored.key === key && typeof stored.entries === 'object' && stored.entries !== null) return stored
  } catch {
    // No cache yet, or one that was cut short: everything is judged anew.
  }
  return { key, entries: {} }
}
