import { noReply, previewsOnly } from '../trouble/reading.ts'
import type { SourceText, Trouble } from '../types.ts'
import { type Found, type Helpdesk, textIn } from './helpdesk/helpdesk.ts'
import { helpdeskOf } from './helpdesk/index.ts'
import type { Item, RecordItem } from './items/item.ts'
import type { RowReader, Said } from './rows.ts'
import { isAutomatic, isRequesters, type Ticket, ticketIn, ticketMeta } from './ticket.ts'

/** One reply seen in data: its bodies, and whether it is a stored one (a macro) or one that was sent; or a customer's words. */
export type Sighting = { found: readonly Found[]; stored: boolean } | Said | Trouble

/** Looks for replies in an item; `key` is the name under which a record keeps it, empty where it tells nothing. */
export type Spot = (item: Item, key?: string, depth?: number) => Generator<Sighting>

const deepest = 16

/**
 * Looks through data, however deeply an export nests it: records of a known platform's shape (of one platform only,
 * where it is given) are stored replies, other records with a column for the reply are rows; whatever else holds
 * records is looked into.
 */
export function spotter(source: SourceText, rows: RowReader, platform?: Helpdesk): Spot {
  const spot: Spot = function* (item, key, depth = 0) {
    if (depth > deepest || item.kind === 'scalar') return
    if (item.kind === 'list') yield* conversation(item.items, depth)
    else if (item.kind === 'record') yield* spotRecord(item, key, depth)
    else if (depth > 0 && key === undefined && !platform)
      yield { found: [{ body: item, meta: {} }], stored: false }
  }

  function* spotRecord(record: RecordItem, key: string | undefined, depth: number): Generator<Sighting> {
    const helpdesk = rows.isAsked(record) ? undefined : helpdeskFor(record, platform)
    if (helpdesk?.previews?.(record)) yield previewsOnly(source, [record.at, record.end])
    else if (helpdesk)
      yield { found: helpdesk.read(record).map(found => labelled(found, helpdesk.name, key)), stored: true }
    else if (platform) yield* inside(record, depth)
    else {
      const ticket = ticketIn(record)
      if (ticket) yield* spotTicket(ticket)
      else yield* spotRow(record, key, depth)
    }
  }

  /** The agents' comments, each with what the customer said last before it. */
  function* spotTicket(ticket: Ticket): Generator<Sighting> {
    let customer: string | undefined
    for (const comment of ticket.comments) {
      const row = isAutomatic(comment) ? undefined : rows.read(comment)
      if (row === undefined || row === 'blank') continue
      const said = 'said' in row ? row.said : isRequesters(ticket, comment) ? row.body.value : undefined
      if (said !== undefined) customer = said
      else if ('body' in row)
        yield {
          found: [{ ...row, meta: { ...row.meta, ...ticketMeta(ticket, comment), customer } }],
          stored: false,
        }
    }
  }

  function* spotRow(record: RecordItem, key: string | undefined, depth: number): Generator<Sighting> {
    const row = rows.read(record)
    if (row === 'blank') return
    if (row && 'said' in row) yield row
    else if (row) yield { found: [row], stored: false }
    else if (holdsRecords(record)) yield* inside(record, depth)
    else if ((depth === 0 || key !== undefined) && isTextMap(record))
      for (const [name, body] of record.entries) yield* named(name, body)
    else if (key === undefined) yield noReply(source, [record.at, record.end], [...record.entries.keys()])
  }

  function* conversation(items: readonly Item[], depth: number): Generator<Sighting> {
    let last: Said | undefined
    for (const item of items) {
      for (const sighting of spot(item, undefined, depth + 1)) {
        if ('said' in sighting) last = sighting
        else yield last ? answering(sighting, last) : sighting
      }
    }
  }

  function* inside(record: RecordItem, depth: number): Generator<Sighting> {
    const isMap =
      record.entries.size > 1 && [...record.entries.values()].every(item => item.kind === 'record')
    for (const [key, item] of record.entries) {
      if (item.kind === 'record' || item.kind === 'list') yield* spot(item, isMap ? key : '', depth + 1)
    }
  }

  return spot
}

function helpdeskFor(record: RecordItem, platform: Helpdesk | undefined): Helpdesk | undefined {
  return platform ? (platform.knows(record) ? platform : undefined) : helpdeskOf(record)
}

function* named(key: string, body: Item): Generator<Sighting> {
  if (body.kind === 'text') yield { found: [{ body, meta: { id: key, macro: key } }], stored: true }
}

/** A reply with what the customer said last before it, where it says nothing of that itself. */
function answering(sighting: Exclude<Sighting, Said>, { said }: Said): Sighting {
  if ('code' in sighting || sighting.stored) return sighting
  return {
    ...sighting,
    found: sighting.found.map(({ meta, ...one }) => ({ ...one, meta: { customer: said, ...meta } })),
  }
}

/** Says which platform a reply is from; one without an id goes by the key under which it is kept. */
function labelled({ meta, ...found }: Found, platform: string, key: string | undefined): Found {
  return { ...found, meta: { ...meta, id: meta.id || key, fields: { platform, ...meta.fields } } }
}

/** A map from names to texts: at least two, each of three words or more. */
function isTextMap(record: RecordItem): boolean {
  const keys = [...record.entries.keys()]
  return keys.length > 1 && keys.every(key => /\S\s+\S+\s+\S/.test(textIn(record, key)?.value ?? ''))
}

const holdsRecords = (record: RecordItem) =>
  [...record.entries.values()].some(item => item.kind === 'list' || item.kind === 'record')
