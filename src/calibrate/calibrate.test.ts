import { describe, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { readLabelled } from './labelled.ts'
import { betweenRaters } from './raters.ts'
import { crossed, f1, kappa, kappaOf, noTally, precision, recall } from './statistics.ts'

describe('statistics, against values computed by hand', () => {
  // Cohen's textbook case: 50 grant proposals, 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no.
  // Observed 35/50 = 0.7; chance 25/50 · 30/50 + 25/50 · 20/50 = 0.5; κ = 0.2/0.5 = 0.4.
  const tally = { both: 20, firstOnly: 5, secondOnly: 10, neither: 15 }

  it('precision 20/30, recall 20/25, F1 40/55, κ 0.4', () => {
    expect(precision(tally)).toBeCloseTo(2 / 3)
    expect(recall(tally)).toBeCloseTo(0.8)
    expect(f1(tally)).toBeCloseTo(40 / 55)
    expect(kappa(tally)).toBeCloseTo(0.4)
  })

  it('κ is below zero where judges agree less than by chance', () => {
    expect(kappa({ both: 0, firstOnly: 5, secondOnly: 5, neither: 0 })).toBeCloseTo(-1)
  })

  it('κ over three answers: observed 5/6, chance (3·2 + 2·2 + 1·2)/36 = 1/3, so 0.75', () => {
    const pairs = [
      ['a', 'a'],
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'b'],
      ['c', 'c'],
      ['c', 'c'],
    ] as const
    // rows a 3, b 1, c 2; columns a 2, b 2, c 2: chance (6 + 2 + 4)/36 = 1/3.
    expect(kappaOf(crossed(pairs))).toBeCloseTo(0.75)
  })

  it('says nothing where there is nothing to say', () => {
    expect(precision({ ...noTally, firstOnly: 3 })).toBeUndefined()
    expect(recall({ ...noTally, secondOnly: 3 })).toBeUndefined()
    expect(f1({ ...noTally, neither: 3 })).toBeUndefined()
    expect(f1({ ...noTally, firstOnly: 3 })).toBe(0)
    expect(kappa({ ...noTally, neither: 3 })).toBeUndefined()
    expect(kappa(noTally)).toBeUndefined()
  })
})

describe('compare', () => {
  const judged = (first: Record<string, boolean | string>, second: Record<string, boolean | string>) => ({
    first: new Map(Object.entries(first)),
    second: new Map(Object.entries(second)),
  })

  it('counts a label only where both judged it, and sums a group', () => {
    const { labels, together } = compare([
      judged({ defensive: true, overpromise: false }, { defensive: true, overpromise: true }),
      judged({ defensive: true }, { defensive: false, overpromise: true }),
    ])
    expect(labels).toMatchObject([
      { label: 'defensive', items: 2, first: 2, second: 1, both: 1, precision: 1, recall: 0.5 },
      { label: 'overpromise', items: 1, first: 0, second: 1, both: 0, precision: 0 },
    ])
    // Together: 1 both, 1 first only, 1 second only: 2/4.
    expect(together).toMatchObject([
      { label: 'all concerns', items: 3, first: 2, second: 2, both: 1, f1: 0.5 },
    ])
  })

  it('counts a scenario as right by its name; none given costs recall alone', () => {
    const { labels } = compare([
      judged({ scenario: 'outage' }, { scenario: 'outage' }),
      judged({ scenario: 'praise' }, { scenario: 'question' }),
      judged({ scenario: 'praise' }, { scenario: false }),
    ])
    expect(labels).toMatchObject([
      { label: 'scenario', items: 3, first: 3, second: 2, both: 1, precision: 0.5 },
    ])
    expect(labels[0]?.recall).toBeCloseTo(1 / 3)
  })
})

describe('readLabelled', () => {
  it('reads whole replies, leaving out what is disputed, unknown or skipped', () => {
    const lines = [
      {
        id: 'a',
        reply: 'Sorry!',
        customer: 'Late.',
        complaint: true,
        angry: null,
        scenario: 'other',
        concerns: [{ concern: 'non-apology', quote: 'Sorry!' }],
        moves: ['apology'],
        disputed: ['thanks', 'scenario'],
      },
      { id: 'b', reply: 'Hola', skip: 'not English' },
    ]
    const { items, troubles } = readLabelled(
      'gold.jsonl',
      `${lines.map(line => JSON.stringify(line)).join('\n')}\n`,
    )
    expect(troubles).toEqual([])
    expect(items).toHaveLength(1)
    const [{ answers, quotes } = { answers: new Map(), quotes: new Map() }] = items
    expect(answers.get('non-apology')).toBe(true)
    expect(answers.get('defensive')).toBe(false)
    expect(answers.get('apology')).toBe(true)
    expect(answers.get('complaint')).toBe(true)
    expect(['thanks', 'scenario', 'angry'].filter(name => answers.has(name))).toEqual([])
    expect(quotes.get('non-apology')).toBe('Sorry!')
  })

  it('judges a single sentence for the named label alone', () => {
    const text = '{"id":"x","kind":"move","move":"thanks","label":false,"text":"Thanks in advance."}'
    const [item] = readLabelled('s.jsonl', text).items
    expect([...(item?.answers ?? [])]).toEqual([['thanks', false]])
  })

  it('reads CSV with columns named after labels; an empty cell is no answer', () => {
    const text =
      'id,rater,reply,defensive,apology,scenario\n1,ann,"Calm down, please",1,,outage\n1,ben,"Calm down, please",0,1,\n'
    const { items } = readLabelled('gold.csv', text)
    expect(items.map(item => [item.rater, item.line, [...item.answers]])).toEqual([
      [
        'ann',
        2,
        [
          ['defensive', true],
          ['scenario', 'outage'],
        ],
      ],
      [
        'ben',
        3,
        [
          ['defensive', false],
          ['apology', true],
        ],
      ],
    ])
  })

  it('names a broken line and keeps the others', () => {
    const { items, troubles } = readLabelled(
      'gold.jsonl',
      '{"reply":"a","moves":[]}\n{"reply":\n{"reply":"b","moves":[]}\n',
    )
    expect(items).toHaveLength(2)
    expect(troubles).toMatchObject([{ code: 'broken-label', line: 2, path: 'gold.jsonl' }])
  })

  it('refuses a table without labels', () => {
    expect(readLabelled('gold.csv', 'a,b\n1,2\n').troubles[0]?.code).toBe('no-labels')
    expect(readLabelled('gold.csv', 'reply,b\n"x,2\n').troubles[0]?.code).toBe('broken-label')
  })
})

describe('betweenRaters', () => {
  it('pairs different raters of the same reply', () => {
    const text = 'id,rater,reply,defensive\n1,ann,x,1\n1,ben,x,0\n1,cat,x,1\n2,ann,y,1\n'
    const pairs = betweenRaters(readLabelled('gold.csv', text).items)
    expect(pairs).toHaveLength(3)
    // ann/ben and ben/cat differ, ann/cat agree: 2·1/(2·1 + 1 + 1) = 0.5.
    expect(compare(pairs).labels[0]).toMatchObject({ label: 'defensive', items: 3, f1: 0.5 })
  })
})
