import { holesOf } from '../judge/issue.ts'
import { oneOf, troubleAt } from '../trouble.ts'
import type { RuleKind, Trouble } from '../types.ts'
import { exampleLines, readExample } from './example.ts'
import type { Page } from './page.ts'
import { checkNames, type Known } from './references.ts'

/** The holes that each kind of rule can fill; a code rule names its own. */
const holes: Record<RuleKind, readonly string[] | undefined> = {
  phrase: ['match'],
  swap: ['match', 'to'],
  missing: ['move', 'does'],
  order: ['first', 'second'],
  forbidden: ['move'],
  count: ['match', 'count', 'limit'],
  measure: ['match', 'count', 'limit'],
  code: undefined,
  opinion: ['match'],
  library: undefined,
}

/**
 * The troubles that a schema can't see: fields that don't suit the kind, examples that prove nothing, names that lead
 * nowhere. None where the page is well made.
 */
export function checkPage(page: Page, known: Known): Trouble[] {
  if (page.kind === 'rule')
    return [...checkFields(page), ...checkHoles(page), ...checkExamples(page), ...checkNames(page, known)]
  if (page.kind === 'move') return [...checkMove(page), ...checkNames(page, known)]
  return checkNames(page, known)
}

function checkFields(page: Page<'rule'>): Trouble[] {
  const { kind, match, count, measure } = page.value
  const swaps = match?.filter(pattern => typeof pattern !== 'string').length ?? 0
  const kindAt = page.at(['kind'])
  const need = (key: string, cure: string) => [
    troubleAt(
      'page-kind',
      `Unexpected end of page, expected \`${key}\` for a rule of kind ${kind}`,
      page,
      kindAt,
      cure,
    ),
  ]
  if (kind === 'phrase' && !match) return need('match', 'Add at least one pattern, or choose another kind.')
  if (kind === 'phrase' && swaps > 0)
    return [
      troubleAt(
        'page-kind',
        'Unexpected replacement in a rule of kind phrase',
        page,
        page.at(['match']),
        'Make it `kind: swap`.',
      ),
    ]
  if (kind === 'swap' && (!match || swaps < match.length))
    return need('match: [{ from, to }]', 'Give each pattern what to write instead.')
  if (kind === 'count' && !count) return need('count', 'Add `count: { of: [patterns], more-than: 2 }`.')
  if (kind === 'measure' && !measure)
    return need('measure', 'Add `measure: { of: sentence-words, more-than: 35 }`.')
  if (kind === 'code' && !page.twin)
    return need(`${page.id}.ts`, `Put ${page.id}.ts beside the page; it says where the rule holds.`)
  return []
}

function checkHoles(page: Page<'rule'>): Trouble[] {
  const { kind, message } = page.value
  const known = holes[kind]
  if (!known) return []
  return holesOf(message)
    .filter(hole => !known.includes(hole))
    .map(hole => {
      const help = `A rule of kind ${kind} fills ${oneOf(known.map(name => `{${name}}`))}.`
      return troubleAt(
        'page-hole',
        `Unexpected hole {${hole}} in the message`,
        page,
        page.at(['message']),
        help,
      )
    })
}

function checkExamples(page: Page<'rule'>): Trouble[] {
  const bad = exampleLines(page.value.examples.bad)
  const good = exampleLines(page.value.examples.good)
  const troubles: Trouble[] = []
  const say = (key: 'bad' | 'good', title: string, help: string) =>
    troubles.push(troubleAt('page-examples', title, page, page.at(['examples', key]), help))
  if (bad.length < 2)
    say(
      'bad',
      `Unexpected ${bad.length} example under \`bad\`, expected at least two`,
      'Add lines that must be caught.',
    )
  if (good.length < 2)
    say(
      'good',
      `Unexpected ${good.length} example under \`good\`, expected at least two`,
      'Add lines that look alike but are fine.',
    )
  const words = patternWords(page.value)
  if (words.size === 0) return troubles
  for (const line of bad.filter(one => readExample(one).marked.length === 0)) {
    const start = page.text.indexOf(line, page.at(['examples', 'bad'])[0])
    const help = 'Mark the words that must be caught with <<…>>.'
    troubles.push(
      troubleAt(
        'page-examples',
        'Unexpected example without marked words',
        page,
        [start, start + line.length],
        help,
      ),
    )
  }
  const nearMiss = good.some(line => wordsOf(line).some(word => words.has(word)))
  if (good.length >= 2 && !nearMiss)
    say(
      'good',
      'Unexpected examples far from the patterns, expected a near miss',
      'Add a good line that shares a word with a pattern.',
    )
  return troubles
}

function checkMove(page: Page<'move'>): Trouble[] {
  const { full, weak, mark, echo } = page.value
  if (full || weak || mark || echo || page.twin) return []
  const help = 'Add `full:` patterns, or `mark:` where a part of the reply makes the move.'
  return [
    troubleAt('page-kind', 'Unexpected end of page, expected a way to know the move', page, [0, 1], help),
  ]
}

/** Words of three letters or more in the patterns of a rule that matches words. */
function patternWords({ kind, match, count }: Page<'rule'>['value']): Set<string> {
  if (kind !== 'phrase' && kind !== 'swap' && kind !== 'count') return new Set()
  const patterns = [...(match ?? []), ...(count?.of ?? [])].map(pattern =>
    typeof pattern === 'string' ? pattern : pattern.from,
  )
  if (patterns.some(pattern => pattern.includes('{') || pattern.includes('<'))) return new Set()
  return new Set(patterns.flatMap(wordsOf))
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(word => word.length >= 3)
}
