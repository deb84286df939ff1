import type { Move, Playbook, Raise, Rule, Ruleset, Scenario, Scorecard, When } from '../judge/ruleset.ts'
import { compilePatterns, type PatternIndex } from '../match/index.ts'
import { listEntries } from './lists.ts'
import { customerPatterns, writerPatterns } from './patterns.ts'
import type { Condition, CustomerPage } from './schema.ts'
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

function ruleFrom({ id, category, value }: PageValue<'rule'>): Rule {
  const swaps = value.match?.flatMap(entry => (typeof entry === 'string' ? [] : [entry.to])) ?? []
  return stripped({
    id,
    category,
    concern: value.concern,
    severity: value.severity,
    kind: value.kind,
    message: value.message,
    why: value.why,
    instead: value.instead,
    try: value.try,
    sure: value.sure ?? true,
    raise: raises(value.raise),
    scenarios: value.scenarios,
    notScenarios: value['not-scenarios'],
    channels: value.channels,
    when: value.when && whenFrom(value.when),
    needsCustomer: value.needs === 'customer' ? true : undefined,
    unlessTheirs: value['unless-theirs'],
    move: value.move,
    limit: value.count?.['more-than'] ?? value.measure?.['more-than'],
    measure: value.measure?.of,
    swaps: swaps.length > 0 ? swaps : undefined,
  })
}

function moveFrom({ id, value }: PageValue<'move'>): Move {
  const { is, say, why, does, mark, echo, after } = value
  return stripped({ id, is, say, why, does, mark, echo, after, spoiledBy: value['spoiled-by'] })
}

function scenarioFrom({ id, value }: PageValue<'scenario'>): Scenario {
  const { guideline, playbook, fault } = value
  return stripped({
    id,
    guideline,
    playbook,
    fault,
    complaint: value.complaint ?? fault === 'likely',
    operatorOnly: value['operator-only'],
  })
}

function playbookFrom({ id, value }: PageValue<'playbook'>): Playbook {
  return stripped({
    id,
    title: value.title,
    letters: value.letters ?? [],
    required: value.required.map(ask =>
      stripped({
        moves: ask.move === undefined ? (ask['any-of'] ?? []) : [ask.move],
        severity: ask.severity,
        within: ask.within,
        before: ask.before,
        raise: raises(ask.raise),
        when: ask.when && whenFrom(ask.when),
      }),
    ),
    recommended: value.recommended ?? [],
    order: value.order ?? [],
    strict: value.strict ?? false,
    forbidden: (value.forbidden ?? []).map(entry =>
      typeof entry === 'string'
        ? { name: entry }
        : { name: entry.rule ?? entry.move ?? '', severity: entry.severity },
    ),
    operatorOnly: value['operator-only'] ?? false,
    skeleton: value.skeleton,
    about: value.about,
  })
}

function readingFrom(
  page: CustomerPage,
  cues: readonly { id: string; weight: number }[],
): Ruleset['customer'] {
  const { shouting, exclaiming, levels, grievance, threshold, unclear, margin, playbooks, heated } = page
  const weights = Object.fromEntries(cues.map(({ id, weight }) => [id, weight]))
  return { weights, shouting, exclaiming, levels, grievance, threshold, unclear, margin, playbooks, heated }
}

function scorecardFrom({ value }: PageValue<'scorecard'>): Scorecard {
  const { dimensions, points, cap, apology, balance } = value
  return {
    dimensions: dimensions.map(({ rules = [], ...rest }) => ({ ...rest, rules })),
    points,
    cap,
    apology,
    nonApology: value['non-apology'],
    balance,
  }
}

function raises(raise: readonly { when: Condition; to: Raise['to'] }[] | undefined): Raise[] | undefined {
  return raise?.map(({ when, to }) => ({ when: whenFrom(when), to }))
}

function whenFrom({ scenario, playbook, channel, ...rest }: Condition): When {
  const list = (value: string | string[] | undefined) => (typeof value === 'string' ? [value] : value)
  return stripped({ ...rest, scenario: list(scenario), playbook: list(playbook), channel: list(channel) })
}

/** Leaves out what is not there, so that the compiled data stays small. */
function stripped<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
}
