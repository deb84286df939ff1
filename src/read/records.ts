import { noReplies, unknownColumn, wrongPlatform } from '../trouble/reading.ts'
import type { Draft, Reading, SourceText, Trouble } from '../types.ts'
import { type Meta, makeDraft, saysSomething, withHistory } from './draft.ts'
import { mergeBodies } from './helpdesk/bodies.ts'
import type { Found } from './helpdesk/helpdesk.ts'
import { helpdesks } from './helpdesk/index.ts'
import type { Input } from './input.ts'
import type { Item } from './items/item.ts'
import { looksLikeHtml, plainBody } from './plain/body.ts'
import { type Plain, through } from './plain/plain.ts'
import { missingColumns, type RowReader, rowReader } from './rows.ts'
import { spotter } from './sightings.ts'

/**
 * Reads data as replies: stored ones of any platform, and sent ones by what their columns are called. `broken` is what
 * the parser has found (or will have, once it has gone through the items) to be unreadable; `depth` is 0 for the whole of
 * a file, 1 for the rows in it. Data without any reply are a trouble; a stored reply without a text is none.
 */
export async function readRecords(
  items: Iterable<Item>,
  input: Input,
  broken: readonly Trouble[] = [],
  depth: 0 | 1 = 1,
): Promise<Reading> {
  const { source, options } = input
  const platform = helpdesks.find(helpdesk => helpdesk.name === options.as?.toLowerCase())
  const rows = rowReader(options.columns)
  const spot = spotter(source, rows, platform)
  const drafts: Draft[] = []
  const troubles: Trouble[] = []
  const ids = new Map<string, number>()
  let first: Item | undefined
  let number = 0
  for (const item of items) {
    first ??= item
    for (const sighting of spot(item, undefined, depth)) {
      if ('said' in sighting) continue
      number++
      if ('code' in sighting) troubles.push(sighting)
      else if (sighting.stored) drafts.push(...(await stored(sighting.found, number, ids, input)))
      else drafts.push(...(await sent(sighting.found, number, input)))
    }
  }
  if (rows.columns.size > 0) troubles.push(...unknownColumns(source, rows, options.columns))
  troubles.push(...broken)
  if (number + troubles.length === 0) {
    troubles.push(
      platform
        ? wrongPlatform(source.path, platform.name, likelyPlatform(source, first))
        : noReplies(source.path),
    )
  }
  return { drafts, troubles: troubles.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

/** The bodies of one stored reply, which share an id. */
async function stored(
  found: readonly Found[],
  number: number,
  ids: Map<string, number>,
  { source, options }: Input,
): Promise<Draft[]> {
  const given = found[0]?.meta.id
  const id = uniqueId(given ?? String(number), ids)
  const numbered = given === undefined ? true : undefined
  const made = found.map(async one =>
    makeDraft(source, await plainOf(one), number, { ...one.meta, id, numbered }, options),
  )
  return mergeBodies((await Promise.all(made)).filter(saysSomething))
}

/** A reply that was sent, and may quote what it answers. */
async function sent(found: readonly Found[], number: number, { source, options }: Input): Promise<Draft[]> {
  const made = found.map(async one => {
    const { plain, meta } = withHistory(await plainOf(one), await readableMeta(one.meta))
    return makeDraft(source, plain, number, meta, options)
  })
  return (await Promise.all(made)).filter(saysSomething)
}

/** The platform of the first stored reply, whichever it is. */
function likelyPlatform(source: SourceText, item: Item | undefined): string | undefined {
  if (!item) return undefined
  for (const sighting of spotter(source, rowReader())(item)) {
    if ('found' in sighting) return sighting.found[0]?.meta.fields?.platform
  }
  return undefined
}

function unknownColumns(
  source: SourceText,
  { columns }: RowReader,
  wanted: Input['options']['columns'] = {},
): Trouble[] {
  return missingColumns(wanted, columns).map(column => unknownColumn(source, column, [...columns]))
}

async function plainOf({ body, format }: Found): Promise<Plain> {
  const looks = looksLikeHtml(body.value) ? 'html' : 'text'
  return through(await plainBody(body.value, format ?? looks), body.map?.())
}

/** The customer's message as text, whatever the column held. */
async function readableMeta(meta: Meta): Promise<Meta> {
  if (!meta.customer || !looksLikeHtml(meta.customer)) return meta
  return { ...meta, customer: (await plainBody(meta.customer, 'html')).text }
}

/** An id that two records share is told apart by a number, so that findings and baselines can name either. */
function uniqueId(id: string, taken: Map<string, number>): string {
  const count = (taken.get(id) ?? 0) + 1
  taken.set(id, count)
  return count === 1 ? id : `${id}#${count}`
}
