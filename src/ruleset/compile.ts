import type { Ruleset } from '../judge/ruleset.ts'
import { compilePatterns, type PatternIndex } from '../match/index.ts'
import { listEntries } from './lists.ts'
import { moveFrom, playbookFrom, readingFrom, ruleFrom, scenarioFrom, scorecardFrom } from './parts.ts'
import { customerPatterns, writerPatterns } from './patterns.ts'
import { ofKind, type PageValue } from './values.ts'

/** A ruleset without the code of its rules: plain data. */
export type Compiled = Omit<Ruleset, 'code'>

/**
 * Compiles checked pages into a ruleset. `rules/<language>/customer.yml` and `rules/scorecard.yml` must be among them;
 * throws where they are not, for without them nothing can be judged.
 */
export function compile(pages: readonly PageValue[]): Compiled {
  const lists = listsOf(pages)
  return {
    ...plainParts(pages),
    indexes: [compilePatterns(writerPatterns(pages), lists).index],
    cues: [compilePatterns(customerPatterns(pages), lists).index],
  }
}

/** Pages with a team's own on top: one of the same kind and name stands in for the other; precedence adds up. */
export function merged(under: readonly PageValue[], own: readonly PageValue[]): PageValue[] {
  const replaced = namesOf(own)
  return [...under.filter(page => page.kind === 'precedence' || !replaced.has(nameOf(page))), ...own]
}

/**
 * As `compile`, for a team's own pages on top of pages that are compiled already. Patterns that are indexed are not
 * compiled again, which would cost a second at every start.
 */
export function extend(base: Compiled, under: readonly PageValue[], own: readonly PageValue[]): Compiled {
  const replaced = namesOf(own)
  const pages = merged(under, own)
  if (ofKind(under, 'list').some(list => replaced.has(nameOf(list)))) return compile(pages)
  const lists = listsOf(pages)
  const readsAnew = own.some(({ kind }) => kind === 'scenario' || kind === 'customer')
  return {
    ...plainParts(pages),
    indexes: [
      ...base.indexes.map(index => without(index, replaced)),
      compilePatterns(writerPatterns(own), lists).index,
    ],
    cues: readsAnew ? [compilePatterns(customerPatterns(pages), lists).index] : base.cues,
  }
}

/** `rule:policy-shield`: as the owners of patterns are named. */
function nameOf({ kind, id }: PageValue): string {
  return `${kind}:${id}`
}

function namesOf(pages: readonly PageValue[]): ReadonlySet<string> {
  return new Set(pages.map(nameOf))
}

/** An index whose hits no longer count for the pages that are replaced. */
function without(index: PatternIndex, replaced: ReadonlySet<string>): PatternIndex {
  const owners = index.owners.map(owner =>
    replaced.has(owner.id.split('/')[0]!) ? { ...owner, id: '' } : owner,
  )
  return { ...index, owners }
}

function listsOf(pages: readonly PageValue[]): Record<string, readonly string[]> {
  return Object.fromEntries(pages.flatMap(listEntries))
}

/** All of a ruleset that is not patterns. */
function plainParts(pages: readonly PageValue[]): Omit<Compiled, 'indexes' | 'cues'> {
  const rules = ofKind(pages, 'rule')
  return {
    language: 'en',
    rules: rules.map(ruleFrom),
    moves: ofKind(pages, 'move').map(moveFrom),
    scenarios: ofKind(pages, 'scenario').map(scenarioFrom),
    playbooks: ofKind(pages, 'playbook').map(playbookFrom),
    precedence: [
      ...ofKind(pages, 'precedence').flatMap(({ value }) => value.map(({ rule, over }) => ({ rule, over }))),
      ...rules.flatMap(({ id, value }) => (value.over ? [{ rule: id, over: value.over }] : [])),
    ],
    customer: readingFrom(last(pages, 'customer').value, customerPatterns(pages)),
    scorecard: scorecardFrom(last(pages, 'scorecard')),
    functionWords: listsOf(pages)['function-words'] ?? [],
  }
}

/** The one page of a kind; a team's own stands last. */
function last<K extends 'customer' | 'scorecard'>(pages: readonly PageValue[], kind: K): PageValue<K> {
  const page = ofKind(pages, kind).at(-1)
  if (!page) throw new Error(`no page of kind ${kind} among the rules`)
  return page
}
