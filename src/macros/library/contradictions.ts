import type { Draft, Span } from '../../types.ts'

/** A figure said of a matter, and another macro that says another one of the same matter. */
export type Contradiction = {
  draft: Draft
  span: Span
  figure: string
  of: Draft
  other: string
  /** Both sentences have the same words of substance. */
  sure: boolean
}

type Statement = {
  draft: Draft
  span: Span
  figure: string
  amount: string
  unit: string
  words: Set<string>
}

/** Two sentences speak of one matter where this part of their words of substance is in both. */
const sameMatter = 0.75
const mostInGroup = 12
const mostWords = 8

/** Figures that an earlier macro gives otherwise for the same matter: 14 days here, 30 days there. */
export function contradictions(drafts: readonly Draft[], functionWords: readonly string[]): Contradiction[] {
  const small = new Set(functionWords)
  const groups = new Map<string, Statement[]>()
  return drafts.flatMap(draft =>
    statementsIn(draft, small).flatMap((one): Contradiction[] => {
      let found: { other: Statement; share: number } | undefined
      for (const key of keysOf(one)) {
        const group = groups.get(key) ?? []
        for (const other of group) {
          if (other.amount === one.amount || other.draft === draft || sameMacro(other.draft, draft)) continue
          const share = shareOf(one.words, other.words)
          if (share >= sameMatter && share > (found?.share ?? 0)) found = { other, share }
        }
        if (group.length < mostInGroup) groups.set(key, [...group, one])
      }
      if (!found) return []
      const { other, share } = found
      return [
        {
          draft,
          span: one.span,
          figure: one.figure,
          of: other.draft,
          other: other.figure,
          sure: share === 1,
        },
      ]
    }),
  )
}

const sameMacro = (a: Draft, b: Draft) => a.path === b.path && a.id === b.id

const numbers =
  'one two three four five six seven eight nine ten twelve fourteen fifteen twenty thirty sixty ninety'
const figures = new RegExp(
  [
    `\\b(?<amount>\\d{1,4}|${numbers.split(' ').join('|')})(?:[ -](?:business|working|calendar))?[ -](?<unit>minute|hour|day|week|month|year)s?\\b`,
    '\\b(?<share>\\d{1,3}(?:[.,]\\d+)?) ?(?:%|percent\\b)',
    '(?<money>[$€£] ?\\d[\\d.,]*\\d|[$€£] ?\\d)',
  ].join('|'),
  'gi',
)

/** Every figure with a unit, and the words of substance of its sentence; sentences with several figures say too much. */
function statementsIn(draft: Draft, small: ReadonlySet<string>): Statement[] {
  const statements: Statement[] = []
  for (const { 0: sentence, index: from } of draft.text.matchAll(
    /[^.!?\n]{1,600}(?:[.!?](?!\s|$)[^.!?\n]{0,300}){0,8}/g,
  )) {
    const found = [...sentence.matchAll(figures)]
    const [first] = found
    if (found.length !== 1 || !first?.groups) continue
    const { amount, unit, share, money } = first.groups
    const words = new Set(
      [
        ...sentence
          .replace(first[0], ' ')
          .toLowerCase()
          .matchAll(/\p{L}{3,}/gu),
      ]
        .map(([word]) => stem(word))
        .filter(word => !small.has(word) && !vague.has(word)),
    )
    if (words.size < 2 || words.size > 2 * mostWords) continue
    statements.push({
      draft,
      span: [from + first.index, from + first.index + first[0].length],
      figure: first[0],
      amount: (amount ?? share ?? money ?? '').toLowerCase(),
      unit: unit?.toLowerCase() ?? (share === undefined ? 'money' : 'percent'),
      words,
    })
  }
  return statements
}

/** Words that say how a figure is meant, not of what it is said. */
const vague = new Set([
  'within',
  'about',
  'least',
  'most',
  'next',
  'please',
  'business',
  'working',
  'day',
  'after',
  'take',
])

/** Pairs of words and the unit: sentences on one matter share at least one. */
function keysOf({ words, unit }: Statement): string[] {
  const list = [...words].sort().slice(0, mostWords)
  return list.flatMap((word, at) => list.slice(at + 1).map(other => `${unit} ${word} ${other}`))
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both / (a.size + b.size - both || 1)
}

/** A crude stem: refunds and refunded are about a refund. */
const stem = (word: string) => word.replace(/(?:ing|ed|es|s)$/, '').replace(/e$/, '')
