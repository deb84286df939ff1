import { describe, expect, it } from 'vitest'
import { parse } from '../parse/parse.ts'
import type { Draft } from '../types.ts'
import { compilePatterns, type PatternOwner } from './compile.ts'
import { matchPatterns } from './match.ts'

const draft = (text: string): Draft => ({
  path: '',
  id: '1',
  text,
  source: { path: '', text, lines: [0] },
  marks: [],
})

function caught(text: string, owner: Omit<PatternOwner, 'id'> | string, lists = {}): string[] {
  const page = typeof owner === 'string' ? { match: [owner] } : owner
  const { index, troubles } = compilePatterns([{ id: 'rule:x', ...page }], lists)
  expect(troubles).toEqual([])
  return matchPatterns(parse(draft(text)), index).map(({ span }) => text.slice(...span))
}

describe('a pattern', () => {
  it.each([
    ['our policy', 'As per OUR Policy: no.', ['OUR Policy']],
    ['we are sorry', 'We’re sorry.', ['We’re sorry']],
    ["we're sorry", 'We are sorry.', ['We are sorry']],
    ['can not', "You can't, cannot, can not.", ["can't", 'cannot', 'can not']],
    ['that is late', "That's late.", ["That's late"]],
    ["that's late", 'That is late.', ['That is late']],
    ['we would say', "We'd say.", ["We'd say"]],
    ['let us know', "Let's know.", ["Let's know"]],
    ['happy', "I'm unhappy.", []],
    [
      '(per|according to) our policy',
      'Per our policy, according to our policy.',
      ['Per our policy', 'according to our policy'],
    ],
    [
      'our [clear|very strict] policy',
      'Our policy, our clear policy, our very strict policy, our strict policy.',
      ['Our policy', 'our clear policy', 'our very strict policy'],
    ],
    ['apolog*', 'Apologies, we apologise.', ['Apologies', 'apologise']],
    ['you *ed', 'You missed it.', ['You missed']],
    [
      '~cancel it',
      'Cancel it; we cancelled it; canceling it.',
      ['Cancel it', 'cancelled it', 'canceling it'],
    ],
    ['~take', 'taken, took, takes, taking, taker', ['taken', 'took', 'takes', 'taking']],
    ['a _ b', 'a x b, a x y b, a b', ['a x b']],
    ['a … b', 'a b. a 1 2 3 4 b. a 1 2 3 4 5 b.', ['a b', 'a 1 2 3 4 b']],
    ['a …8 b', 'a 1 2 3 4 5 6 7 8 b.', ['a 1 2 3 4 5 6 7 8 b']],
    ['a ... b', 'a x b', ['a x b']],
    ['a … b', 'a. b', []],
    ['a b', 'a, b; a – b: a (b) *a* b', ['a, b', 'a – b', 'a (b', 'a* b']],
    ['a , b', 'a b; a, b', ['a, b']],
    ['really ?', 'Really! Really?', ['Really']],
    ['^ actually', 'Actually, no. It is actually so. - Actually', ['Actually', 'Actually']],
    ['policy $', 'Our policy is policy.', ['policy']],
    ['<money> off', 'We take $20.50 off.', ['$20.50 off']],
    ['<percent>', 'We take 15% or 15 % off.', ['15%', '15 %']],
    ['by <date>', 'By May 3rd, 2026.', ['By May 3rd, 2026']],
    ['hi <name>', 'Hi {{first_name}}, hi there', ['Hi {{first_name}}']],
    ['see <url>', 'See https://x.com/a.', ['See https://x.com/a']],
    ['apologize', 'We apologise.', ['apologise']],
    ['email', 'An e-mail.', ['e-mail']],
    ['our policy', 'our\npolicy', ['our\npolicy']],
  ])('%j in %j', (pattern, text, expected) => {
    expect(caught(text, pattern)).toEqual(expected)
  })

  it('names lists, whose entries are patterns', () => {
    const lists = { load: ['volume*', 'number of (calls|tickets)', 'queue'] }
    const text = 'A high number of tickets, high volumes, a high bar, the high queue.'
    expect(caught(text, 'high {load}', lists)).toEqual([
      'high number of tickets',
      'high volumes',
      'high queue',
    ])
  })

  it('matches nothing in quotations, code, history and signature', () => {
    const text = 'You wrote “our policy says no”. `our policy`\n\nKind regards,\nOur Policy\n\n> our policy'
    expect(caught(text, 'our policy')).toEqual([])
  })
})

describe('of the matches of one owner', () => {
  it('the leftmost counts, and of these the longest', () => {
    expect(
      caught('we are very sorry for it', { match: ['sorry for it', 'we are … sorry', 'we are'] }),
    ).toEqual(['we are very sorry'])
  })

  it('those that overlap an exception do not', () => {
    const page = { match: ['our policy'], except: ['privacy of our policy', 'our policy team'] }
    expect(caught('Our policy team. Our policy.', page)).toEqual(['Our policy'])
  })

  it('those with a rescue in the same or the next sentence do not', () => {
    const page = { match: ['do not know'], unless: ['find out'] }
    expect(caught('I do not know. I will find out.', page)).toEqual([])
    expect(caught('I do not know. Sorry. I will find out.', page)).toEqual(['do not know'])
    expect(caught('I do not know. I will find out.', { ...page, unguarded: ['rescue'] })).toEqual([
      'do not know',
    ])
  })

  it('only those in its parts count', () => {
    const text = 'Hi Anna,\n\nHi Anna again.'
    expect(caught(text, { match: ['Anna'], in: ['greeting'] })).toEqual(['Anna'])
    expect(caught(text, { match: ['Anna'], in: ['body'] })).toEqual(['Anna'])
    expect(caught(text, { match: ['Anna'] })).toEqual(['Anna', 'Anna'])
  })
})

describe('an index', () => {
  const owners = [
    { id: 'rule:a', match: ['our policy', '{load} is high'] },
    { id: 'rule:b', match: ['policy states'] },
  ]
  const text = 'Our policy states that volume is high.'

  it('tells whose pattern it was, and where', () => {
    const { index } = compilePatterns(owners, { load: ['volume'] })
    expect(matchPatterns(parse(draft(text)), index)).toMatchObject([
      { owner: 'rule:a', pattern: 0, sentence: 0, from: 0, to: 2, span: [0, 10] },
      { owner: 'rule:b', pattern: 0, span: [4, 17] },
      { owner: 'rule:a', pattern: 1, span: [23, 37] },
    ])
  })

  it('gives a pattern that several own to each of them', () => {
    const shared = [
      { id: 'rule:a', match: ['never', 'our policy'] },
      { id: 'rule:b', match: ['our policy'], except: ['our policy states'] },
      { id: 'rule:c', match: ['our policy'] },
    ]
    const hits = matchPatterns(parse(draft(text)), compilePatterns(shared).index)
    expect(hits.map(({ owner, pattern }) => [owner, pattern])).toEqual([
      ['rule:a', 1],
      ['rule:c', 0],
    ])
  })

  it('serves as well when stored and loaded', () => {
    const { index } = compilePatterns(owners, { load: ['volume'] })
    const loaded = JSON.parse(JSON.stringify(index)) as typeof index
    expect(matchPatterns(parse(draft(text)), loaded)).toEqual(matchPatterns(parse(draft(text)), index))
  })

  it('leaves out what is malformed and tells whose it is', () => {
    const { index, troubles } = compilePatterns(
      [{ id: 'rule:a', match: ['our (policy', 'our policy'], except: ['{gone}'] }],
      { load: ['a', '('] },
    )
    expect(troubles).toMatchObject([
      { owner: 'rule:a', role: 'match', nth: 0, offset: 4 },
      { owner: 'rule:a', role: 'except', nth: 0, offset: 0 },
    ])
    expect(matchPatterns(parse(draft(text)), index)).toHaveLength(1)
  })
})
