import { parse } from '../parse/index.ts'
import type { Case } from './state.ts'

/** What stands in for a value that nobody has given, by the kind of value. */
const slotFor: Readonly<Record<string, string>> = {
  time: 'time',
  date: 'day',
  weekday: 'day',
  duration: 'how long',
  money: 'amount',
  percent: 'number',
  number: 'number',
  name: 'colleague',
  url: 'link',
  email: 'link',
  phone: 'phone',
  what: 'what',
}

/** Of values that overlap, the one that says most gives the slot. */
const rank = [
  'time',
  'money',
  'phone',
  'url',
  'email',
  'duration',
  'date',
  'weekday',
  'percent',
  'number',
  'name',
  'what',
]

type Value = { kind: string; start: number; end: number }

/**
 * A page's sentence with a slot in the place of every name, time, day, amount and number that is not in `known` (the
 * draft and the customer's message), so that nothing invented is ever put into a reply. Pure.
 */
export function slotted(text: string, known: string): string {
  const source = { path: '', text, lines: [0] }
  const { tokens, entities } = parse({ path: '', id: '', text, source, marks: [] })
  const found = entities.map(({ kind, from, to }): Value => {
    return { kind, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
  })
  const given = known.toLowerCase()
  const invented = [...found, ...properNouns(text)].filter(
    value => !said(text.slice(value.start, value.end), given) && !harmless(text, value),
  )
  return joined(text, invented)
    .toReversed()
    .reduce(
      (out, { kind, start, end }) =>
        `${out.slice(0, start)}‹${slotName(text, kind, start)}›${out.slice(end)}`,
      text,
    )
}

/** Words with a capital inside a sentence: places, products, menus. */
function properNouns(text: string): Value[] {
  const found = text.matchAll(/(?<=[\p{Ll},’'] ["“]?|\d )\p{Lu}[\p{L}-]+/gu)
  return [...found].map(match => ({ kind: 'what', start: match.index, end: match.index + match[0].length }))
}

function said(value: string, given: string): boolean {
  const literal = value.toLowerCase().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(given)
}

/** `one` for a thing, `what works today`, `the last four digits` claim nothing. */
function harmless(text: string, { start, end }: Value): boolean {
  const value = text.slice(start, end).toLowerCase()
  if (value === 'one') return true
  if (value === 'today') return /\b(?:works|do) $/.test(text.slice(0, start))
  return text.slice(end).startsWith(' digits')
}

/** Values that touch or overlap are one: `2 pm today`, `Thursday noon`, `9–12`. Sorted by place. */
function joined(text: string, values: readonly Value[]): Value[] {
  const sorted = values.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const runs: Value[] = []
  for (const value of sorted) {
    const last = runs.at(-1)
    const touches = last && /^[\s–-]*$/.test(text.slice(last.end, Math.max(last.end, value.start)))
    if (!touches) runs.push(value)
    else
      runs[runs.length - 1] = {
        ...last,
        kind: stronger(last.kind, value.kind),
        end: Math.max(last.end, value.end),
      }
  }
  return runs
}

function stronger(one: string, other: string): string {
  return rank.indexOf(other) < rank.indexOf(one) ? other : one
}

function slotName(text: string, kind: string, start: number): string {
  const before = text.slice(0, start)
  if (kind !== 'name') return slotFor[kind] ?? 'what'
  if (/^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))[\p{L} ]*$/iu.test(before)) return 'name'
  if (/\bI[’']m $/.test(before)) return 'my name'
  return /(?:^|[.!?:] )$/.test(before) ? 'what' : 'colleague'
}

/** What a slot is likely to hold, from the customer's own words; empty where they give no hint. */
export function guessFor(slot: string, { customer, to }: Case): string {
  if (slot === 'name') return to
  if (slot !== 'what') return ''
  const [, thing = ''] = /\b(?:my|our|the|your)\s+((?:[\p{L}-]+\s)?[\p{L}-]{3,})/iu.exec(customer) ?? []
  return thing.replace(/\s+(?:is|was|has|are|were|had|and|but|that|did|does|keeps|came|in|on|for|from)$/i, '')
}
