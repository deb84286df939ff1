import type { PatternOwner } from '../match/index.ts'
import { ofKind, type PageValue } from './values.ts'

/** A pattern of a page and where in the page it stands. */
export type PatternAt = { pattern: string; path: readonly PropertyKey[] }

/** Every pattern that a page holds, for checking. */
export function patternsOf(page: PageValue): PatternAt[] {
  const all = (patterns: readonly string[] | undefined, ...path: PropertyKey[]): PatternAt[] =>
    (patterns ?? []).map((pattern, index) => ({ pattern, path: [...path, index] }))
  const groups = (
    cues: readonly (string | { match: readonly string[] })[] | undefined,
    ...path: PropertyKey[]
  ) =>
    (cues ?? []).flatMap((cue, index) =>
      typeof cue === 'string'
        ? [{ pattern: cue, path: [...path, index] }]
        : all(cue.match, ...path, index, 'match'),
    )
  if (page.kind === 'rule') {
    const { match, except, unless, count } = page.value
    const main = (match ?? []).map((entry, index) =>
      typeof entry === 'string'
        ? { pattern: entry, path: ['match', index] }
        : { pattern: entry.from, path: ['match', index, 'from'] },
    )
    return [...main, ...all(except, 'except'), ...all(unless, 'unless'), ...all(count?.of, 'count', 'of')]
  }
  if (page.kind === 'move') {
    const { full, weak, except, unless } = page.value
    return [...all(full, 'full'), ...all(weak, 'weak'), ...all(except, 'except'), ...all(unless, 'unless')]
  }
  if (page.kind === 'scenario')
    return [...groups(page.value.cues, 'cues'), ...groups(page.value.counter, 'counter')]
  if (page.kind === 'customer') return customerCues.flatMap(key => groups(page.value[key], key))
  if (page.kind === 'list')
    return Array.isArray(page.value) ? all(page.value) : all(page.value.entries, 'entries')
  return []
}

/** The patterns of rules and moves, by owner: `rule:policy-shield`, `move:apology/full`, `move:apology/weak`. */
export function writerPatterns(pages: readonly PageValue[]): PatternOwner[] {
  const rules = ofKind(pages, 'rule').flatMap(({ id, value }) => {
    const match = (value.match ?? []).map(entry => (typeof entry === 'string' ? entry : entry.from))
    return owner(`rule:${id}`, [...match, ...(value.count?.of ?? [])], value)
  })
  const moves = ofKind(pages, 'move').flatMap(({ id, value }) => [
    ...owner(`move:${id}/full`, value.full ?? [], value),
    ...owner(`move:${id}/weak`, value.weak ?? [], value),
  ])
  return [...rules, ...moves]
}

type Scoped = Omit<PatternOwner, 'id' | 'match'>

function owner(
  id: string,
  match: readonly string[],
  { except, unless, concern, unguarded, in: parts }: Scoped,
): PatternOwner[] {
  return match.length === 0 ? [] : [{ id, match, except, unless, concern, unguarded, in: parts }]
}

/** A cue in a customer's message and its points: `cue:anger/0`, `cue:scenario/outage/2`. */
export type Cue = PatternOwner & { weight: number }

/** The cues by which a customer's message is read. No guards: customers may quote, deny and ask as they like. */
export function customerPatterns(pages: readonly PageValue[]): Cue[] {
  const scenarios = ofKind(pages, 'scenario').flatMap(({ id, value }) => [
    ...cuesFrom(`scenario/${id}`, value.cues ?? [], 1),
    ...cuesFrom(`scenario/${id}`, value.counter ?? [], -1, value.cues?.length),
  ])
  const customer = ofKind(pages, 'customer').flatMap(({ value }) =>
    customerCues.flatMap(key => cuesFrom(key, value[key], lessening.has(key) ? -1 : 1)),
  )
  return [...scenarios, ...customer]
}

const customerCues = ['anger', 'calm', 'complaint', 'content', 'company-fault', 'own-fault'] as const
/** Cues that take points away from what they are about. */
const lessening: ReadonlySet<string> = new Set(['calm', 'content'])

type CueValue = string | { weight: number; match: string[] }

function cuesFrom(name: string, cues: readonly CueValue[], sign: 1 | -1, from = 0): Cue[] {
  return cues.map((cue, index) => {
    const { weight, match } = typeof cue === 'string' ? { weight: 2, match: [cue] } : cue
    return {
      id: `cue:${name}/${from + index}`,
      match,
      weight: sign * weight,
      unguarded: ['quotation', 'negation', 'agent', 'time', 'mood', 'sense', 'rescue', 'mention'],
    }
  })
}
