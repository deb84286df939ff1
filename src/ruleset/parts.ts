import type { Move, Playbook, Raise, Rule, Ruleset, Scenario, Scorecard, When } from '../judge/ruleset.ts'
import type { Condition, CustomerPage } from './schema.ts'
import type { PageValue } from './values.ts'

/** What linting needs of a rule page. */
export function ruleFrom({ id, category, value }: PageValue<'rule'>): Rule {
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

/** What linting needs of a move page. */
export function moveFrom({ id, value }: PageValue<'move'>): Move {
  const { is, say, why, does, mark, echo, after } = value
  return stripped({ id, is, say, why, does, mark, echo, after, spoiledBy: value['spoiled-by'] })
}

/** What is needed of a scenario page but for its cues, which are indexed. */
export function scenarioFrom({ id, value }: PageValue<'scenario'>): Scenario {
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

/** A playbook, its defaults filled in. */
export function playbookFrom({ id, value }: PageValue<'playbook'>): Playbook {
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

/** How a customer’s message is read: the points of its cues, and the levels that they must reach. */
export function readingFrom(
  page: CustomerPage,
  cues: readonly { id: string; weight: number }[],
): Ruleset['customer'] {
  const { shouting, exclaiming, levels, grievance, sure, threshold, unclear, margin, playbooks, heated } =
    page
  const weights = Object.fromEntries(cues.map(({ id, weight }) => [id, weight]))
  return {
    weights,
    shouting,
    exclaiming,
    levels,
    grievance,
    sure,
    threshold,
    unclear,
    margin,
    playbooks,
    heated,
  }
}

/** The scorecard, its defaults filled in. */
export function scorecardFrom({ value }: PageValue<'scorecard'>): Scorecard {
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
