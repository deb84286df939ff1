import { noReply, previewsOnly } from '../trouble/reading.ts'
import type { SourceText, Trouble } from '../types.ts'
import { type Found, type Helpdesk, textIn } from './helpdesk/helpdesk.ts'
import { helpdeskOf } from './helpdesk/index.ts'
import type { Item, RecordItem } from './items/item.ts'
import { rowReader } from './rows.ts'

/** One reply seen in data: its bodies, and whether it is a stored one (a macro) or one that was sent. */
export type Sighting = { found: readonly Found[]; stored: boolean } | Trouble

/** What to look for: stored replies of one platform only, rows only, or (neither) whatever is there. */
export type Aim = { platform?: Helpdesk; columns?: Readonly<Record<string, string>> }

const deepest = 16

/**
 * Looks through data, however deeply an export nests it: records of a known platform's shape are stored replies, other
 * records with a column for the reply are rows; whatever else holds records is looked into.
 */
export function spotter(source: SourceText, { platform, columns }: Aim) {
  const readRow = rowReader(columns)
  const helpdeskFor = (record: RecordItem) => {
    if (columns?.reply !== undefined) return undefined
    return platform ? (platform.knows(record) ? platform : undefined) : helpdeskOf(record)
  }

  function* spot(item: Item, key?: string, depth = 0): Generator<Sighting> {
    if (depth > deepest || item.kind === 'scalar') return
    if (item.kind === 'text') {
      if (depth > 0 && key === undefined && !platform)
        yield { found: [{ body: item, meta: {} }], stored: false }
      return
    }
    if (item.kind === 'list') {
      for (const each of item.items) yield* spot(each, undefined, depth + 1)
      return
    }
    const helpdesk = helpdeskFor(item)
    if (helpdesk?.previews?.(item)) yield previewsOnly(source, [item.at, item.end])
    else if (helpdesk)
      yield { found: helpdesk.read(item).map(found => labelled(found, helpdesk.name, key)), stored: true }
    else if (!platform) yield* spotRow(item, key, depth)
    else yield* inside(item, depth)
  }

  function* spotRow(record: RecordItem, key: string | undefined, depth: number): Generator<Sighting> {
    const row = readRow(record)
    if (row === 'blank') return
    if (row) yield { found: [row], stored: false }
    else if (isTextMap(record)) for (const [name, body] of record.entries) yield* named(name, body)
    else if (key === undefined) yield* insideOrTrouble(record, depth)
    else yield* inside(record, depth)
  }

  function* insideOrTrouble(record: RecordItem, depth: number): Generator<Sighting> {
    let any = false
    for (const sighting of inside(record, depth)) {
      any = true
      yield sighting
    }
    if (!any && !holdsRecords(record))
      yield noReply(source, [record.at, record.end], [...record.entries.keys()])
  }

  function* inside(record: RecordItem, depth: number): Generator<Sighting> {
    for (const [key, item] of record.entries) {
      if (item.kind === 'record' || item.kind === 'list') yield* spot(item, key, depth + 1)
    }
  }

  return spot
}

function* named(key: string, body: Item): Generator<Sighting> {
  if (body.kind === 'text') yield { found: [{ body, meta: { id: key, macro: key } }], stored: true }
}

/** Says which platform a reply is from; one without an id goes by the key under which it is kept. */
function labelled({ meta, ...found }: Found, platform: string, key: string | undefined): Found {
  return { ...found, meta: { ...meta, id: meta.id || key, fields: { platform, ...meta.fields } } }
}

/** A map from names to texts: at least two, each of several words. */
function isTextMap(record: RecordItem): boolean {
  const keys = [...record.entries.keys()]
  return keys.length > 1 && keys.every(key => /\S\s+\S/.test(textIn(record, key)?.value ?? ''))
}

const holdsRecords = (record: RecordItem) =>
  [...record.entries.values()].some(item => item.kind === 'list' || item.kind === 'record')
