import { wrongPlatform } from '../trouble/reading.ts'
import type { Draft, Reading, SourceText, Trouble } from '../types.ts'
import { type Meta, makeDraft, saysSomething, withHistory } from './draft.ts'
import { mergeBodies } from './helpdesk/bodies.ts'
import type { Found } from './helpdesk/helpdesk.ts'
import { helpdesks } from './helpdesk/index.ts'
import type { Input } from './input.ts'
import type { Item } from './items/item.ts'
import { looksLikeHtml, plainBody } from './plain/body.ts'
import { type Plain, through } from './plain/plain.ts'
import { spotter } from './sightings.ts'

/** Reads data as replies: stored ones of any platform, and sent ones by what their columns are called. */
export async function readRecords(items: Iterable<Item>, { source, options }: Input): Promise<Reading> {
  const platform = helpdesks.find(helpdesk => helpdesk.name === options.as?.toLowerCase())
  const spot = spotter(source, { platform, columns: options.columns })
  const drafts: Draft[] = []
  const troubles: Trouble[] = []
  const ids = new Map<string, number>()
  let first: Item | undefined
  let number = 0
  for (const item of items) {
    first ??= item
    for (const sighting of spot(item)) {
      number++
      if ('code' in sighting) troubles.push(sighting)
      else if (sighting.stored) drafts.push(...(await stored(sighting.found, number)))
      else for (const found of sighting.found) drafts.push(...(await sent(found, number)))
    }
  }

  async function stored(found: readonly Found[], number: number): Promise<Draft[]> {
    const id = uniqueId(found[0]?.meta.id ?? String(number), ids)
    const made = await Promise.all(
      found.map(async one => makeDraft(source, await plainOf(one), number, { ...one.meta, id }, options)),
    )
    return mergeBodies(made.filter(saysSomething))
  }

  async function sent(found: Found, number: number): Promise<Draft[]> {
    const { plain, meta } = withHistory(await plainOf(found), await readableMeta(found.meta))
    const draft = makeDraft(source, plain, number, meta, options)
    return saysSomething(draft) ? [draft] : []
  }

  if (platform && number === 0)
    troubles.push(wrongPlatform(source.path, platform.name, likelyPlatform(source, first)))
  return { drafts, troubles }
}

/** The platform of the first stored reply, whichever it is. */
function likelyPlatform(source: SourceText, item: Item | undefined): string | undefined {
  if (!item) return undefined
  for (const sighting of spotter(source, {})(item)) {
    if (!('code' in sighting)) return sighting.found[0]?.meta.fields?.platform
  }
  return undefined
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
