import type { Draft, Mark, ReadOptions, SourceText } from '../types.ts'
import { findHistory } from './history.ts'
import type { Plain } from './plain/plain.ts'

/** What an input says of a reply beside its words. */
export type Meta = Partial<
  Pick<
    Draft,
    | 'id'
    | 'numbered'
    | 'customer'
    | 'to'
    | 'agent'
    | 'team'
    | 'channel'
    | 'scenario'
    | 'date'
    | 'macro'
    | 'fields'
  >
>

/**
 * Makes a draft of a plain text. What the caller said wins over what the input says. `number` (1-based, in its file) is
 * the id where the input has none.
 */
export function makeDraft(
  source: SourceText,
  plain: Plain,
  number: number,
  meta: Meta = {},
  options: ReadOptions = {},
): Draft {
  const { customer, to, agent, team, channel, scenario } = options
  return {
    ...known({ ...meta, to: meta.to && personIn(meta.to) }),
    ...known({ customer, to, agent, team, channel, scenario }),
    path: source.path,
    id: meta.id || String(number),
    ...(meta.id ? {} : { numbered: true }),
    text: plain.text,
    ...(plain.map && { map: plain.map }),
    source,
    marks: plain.marks,
  }
}

/** The name in `Kim Lee <kim@example.com>`; an address alone names nobody. */
function personIn(address: string): string {
  const name = address.replace(/<[^<>]*>\s*$/, '').replace(/^[\s"']+|[\s"']+$/g, '')
  return name.includes('@') ? '' : name
}

/** A reply in which quoted history is marked; its words are the customer's message where `meta` has none. */
export function withHistory(plain: Plain, meta: Meta): { plain: Plain; meta: Meta } {
  const quotes = plain.marks
    .filter(mark => mark.kind === 'quote')
    .map(({ start, end }) => [start, end] as const)
  const { spans, customer } = findHistory(plain.text, quotes)
  if (spans.length === 0) return { plain, meta }
  const history = spans.map(([start, end]): Mark => ({ kind: 'history', start, end }))
  const marks = [...plain.marks, ...history].sort((a, b) => a.start - b.start || b.end - a.end)
  return { plain: { ...plain, marks }, meta: { ...meta, customer: meta.customer || customer } }
}

/** The writer's own words: all but quoted history. */
export function ownWords({ text, marks }: Pick<Draft, 'text' | 'marks'>): string {
  let own = ''
  let done = 0
  for (const { kind, start, end } of marks) {
    if (kind !== 'history' || end <= done) continue
    own += text.slice(done, start)
    done = end
  }
  return done === 0 ? text : own + text.slice(done)
}

/** Whether anything but quoted history is left to check. */
export const saysSomething = (draft: Pick<Draft, 'text' | 'marks'>): boolean => /\S/.test(ownWords(draft))

function known<T extends object>(record: T): Partial<T> {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(entries) as Partial<T>
}
