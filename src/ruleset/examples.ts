import { readCustomer } from '../judge/customer.ts'
import { overlap } from '../judge/precedence.ts'
import type { Ruleset } from '../judge/ruleset.ts'
import { type LintOptions, lint } from '../lint.ts'
import { parse } from '../parse/index.ts'
import type { Draft, Finding, Span } from '../types.ts'
import { type Example, exampleLines, readExample } from './example.ts'
import type { PageValue } from './values.ts'

/** What became of an example: a bad one is caught or missed, a good one quiet or noisy. */
export type ExampleVerdict = {
  page: string
  line: string
  verdict: 'caught' | 'missed' | 'quiet' | 'noisy'
  text: string
  /** The words that should have been caught. */
  marked: readonly Span[]
  /** The words that were caught. */
  found: readonly Span[]
}

/** Runs the examples of a rule, move or scenario page; other pages have none, nor scenarios that are never inferred. */
export function runExamples(page: PageValue, ruleset: Ruleset, options: LintOptions = {}): ExampleVerdict[] {
  switch (page.kind) {
    case 'rule':
      // Told of macros rendered or side by side, which no single reply shows.
      if (page.value.kind === 'library') return []
      return each(page, page.value.examples.bad, page.value.examples.good, line =>
        onRule(line, page, ruleset, options),
      )
    case 'move':
      return each(page, page.value.examples.yes, page.value.examples.no, line =>
        onMove(line, page.id, ruleset, options),
      )
    case 'scenario': {
      if (page.value['operator-only']) return []
      const { yes = '', no = '' } = page.value.examples ?? {}
      return each(page, yes, no, line => onScenario(line, page.id, ruleset))
    }
    default:
      return []
  }
}

/** A draft of an example, as a reader would hand it over. */
export function draftOf({ text, customer, to, channel, scenario, platform }: Example): Draft {
  const source = { path: '', text, lines: [0] }
  const macro = platform === undefined ? {} : { macro: 'An example', fields: { platform } }
  return { path: '', id: '', text, marks: [], source, customer, to, channel, scenario, ...macro }
}

/** The findings on an example line, of all rules, by place. */
export function findingsOn(line: string, ruleset: Ruleset, options: LintOptions = {}): readonly Finding[] {
  return lint(parse(draftOf(readExample(line))), ruleset, options).findings
}

type Outcome = { text: string; marked: readonly Span[]; found: readonly Span[]; hit: boolean }

function each(
  { id }: PageValue,
  bad: string | readonly string[],
  good: string | readonly string[],
  run: (line: string) => Outcome,
): ExampleVerdict[] {
  const verdicts = (block: string | readonly string[], yes: 'caught' | 'noisy', no: 'missed' | 'quiet') =>
    exampleLines(block).map(line => {
      const { hit, ...outcome } = run(line)
      return { page: id, line, verdict: hit ? yes : no, ...outcome }
    })
  return [...verdicts(bad, 'caught', 'missed'), ...verdicts(good, 'noisy', 'quiet')]
}

/**
 * A rule holds where it touches all marked words; without marks, or where it speaks of the whole, anywhere. A hint of
 * the classifier is silent where a pattern speaks of its concern, so that any finding of the concern will do.
 */
function onRule(
  line: string,
  { id, value }: PageValue<'rule'>,
  ruleset: Ruleset,
  options: LintOptions,
): Outcome {
  const { text, marked } = readExample(line)
  const findings = findingsOn(line, ruleset, { ...options, everyCause: true }).filter(
    ({ rule, concern }) => rule === id || (value.kind === 'opinion' && concern === value.concern),
  )
  const found = findings.flatMap(({ span }) => (span ? [span] : []))
  const whole = findings.some(({ span }) => span === undefined)
  const hit =
    findings.length > 0 && (whole || marked.every(span => found.some(other => overlap(span, other))))
  return { text, marked, found, hit }
}

function onMove(line: string, move: string, ruleset: Ruleset, options: LintOptions): Outcome {
  const example = readExample(line)
  const moves = lint(parse(draftOf(example)), ruleset, options).moves.filter(
    found => found.move === move && found.sure,
  )
  const found = moves.map(({ span }) => span)
  return {
    text: example.text,
    marked: example.marked,
    found,
    hit: moves.some(({ strength }) => strength === 1),
  }
}

function onScenario(line: string, scenario: string, ruleset: Ruleset): Outcome {
  const { topic } = readCustomer(parse(draftOf(readExample(line))), undefined, ruleset)
  return { text: line, marked: [], found: [], hit: topic?.id === scenario }
}
