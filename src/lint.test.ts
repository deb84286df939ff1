import { describe, expect, it } from 'vitest'
import { type LintOptions, lint } from './lint.ts'
import { parse } from './parse/index.ts'
import { compile } from './ruleset/compile.ts'
import { readPages } from './ruleset/load.ts'
import type { PageFile } from './ruleset/page.ts'
import type { PageKind } from './ruleset/schema.ts'
import type { Draft } from './types.ts'

const said =
  'why: Because.\ninstead: Do this.\ntry: [Like this.]\nexamples: { bad: "<<a>>\\n<<b>>", good: "policy, utilise, sorry\\nthank" }'

function file(kind: PageKind, id: string, text: string, category = ''): PageFile {
  return { kind, id, category, path: `${id}.yml`, text }
}

function rule(id: string, category: string, lines: string): PageFile {
  return file('rule', id, `${lines}\n${said}`, category)
}

function move(id: string, cues: string, more = ''): PageFile {
  const text = `does: Makes a move.\nsay: An ${id}.\nfull: [${cues}]\n${more}\nexamples: { yes: a, no: b }`
  return file('move', id, text)
}

const { pages, troubles } = readPages([
  rule(
    'policy-shield',
    'tone',
    'concern: defensive\nseverity: warning\nkind: phrase\nmessage: “{match}” hides.\nmatch: [per our policy]\nraise: [{ when: { anger: 2 }, to: error }]',
  ),
  rule(
    'refuses',
    'tone',
    'concern: refusal\nseverity: info\nkind: phrase\nmessage: “{match}” refuses.\nmatch: [our policy does not allow, per our policy we]',
  ),
  rule(
    'says-utilise',
    'clarity',
    'concern: clarity\nseverity: info\nkind: swap\nmessage: Write {to}.\nmatch: [{ from: utilise, to: use }]',
  ),
  rule(
    'sorry-if',
    'apology',
    'concern: non-apology\nseverity: error\nkind: phrase\nmessage: “{match}” doubts.\nmatch: [sorry if]',
  ),
  rule(
    'three-thanks',
    'clarity',
    'concern: clarity\nseverity: info\nkind: count\nmessage: “{count}” thanks, more than {limit}.\ncount: { of: [thank you], more-than: 1 }',
  ),
  rule(
    'missing-apology',
    'apology',
    'concern: missing-move\nseverity: error\nkind: missing\nmove: apology\nneeds: customer\nwhen: { fault: likely }\nmessage: No {move}.',
  ),
  rule(
    'missing-any',
    'structure',
    'concern: missing-move\nseverity: warning\nkind: missing\nmessage: No {move}.',
  ),
  rule(
    'out-of-order',
    'structure',
    'concern: structure\nseverity: info\nkind: order\nmessage: Here {first} comes after {second}.',
  ),
  rule(
    'unwanted',
    'structure',
    'concern: structure\nseverity: info\nkind: forbidden\nmessage: No need of {move}.',
  ),
  move('apology', 'sorry, apologise', 'weak: [sorry to hear]\nspoiled-by: [non-apology]'),
  move('thanks', 'thank you'),
  move('ownership', 'I have asked'),
  move('find-out', 'I will find out', 'is: ownership'),
  move('solution', 'it is fixed'),
  file(
    'scenario',
    'broken',
    'guideline: product-problem\nplaybook: gift\nfault: likely\ncues: [{ weight: 3, match: [broken] }]',
  ),
  file(
    'scenario',
    'asking',
    'guideline: question\nfault: unlikely\ncues: [{ weight: 3, match: [how do I] }]',
  ),
  file('scenario', 'furious', 'guideline: angry-customer\nplaybook: heard\nfault: likely'),
  file(
    'playbook',
    'gift',
    'title: Gift\nletters: [{ letter: T, name: Thank, moves: [thanks] }, { letter: A, name: Apologise, moves: [apology] }]\nrequired: [{ move: thanks }, { move: apology, severity: error }, { any-of: [solution, ownership] }]\norder: [[thanks, apology]]\nstrict: true',
  ),
  file(
    'playbook',
    'heard',
    'title: Heard\nrequired: [{ move: apology, severity: error }]\nforbidden: [{ rule: refuses, severity: error }, { move: thanks, severity: warning }]',
  ),
  file('precedence', 'precedence', '- { rule: policy-shield, over: [refuses] }'),
  file(
    'customer',
    'customer',
    `anger: [{ weight: 4, match: [furious] }]
calm: [{ weight: 1, match: [please] }]
complaint: [{ weight: 2, match: [broken, lost] }]
content: [{ weight: 2, match: [love it] }]
company-fault: [{ weight: 2, match: [you lost] }]
own-fault: [{ weight: 3, match: [I dropped it] }]
shouting: 1
exclaiming: 1
levels: [1, 3, 6]
grievance: 1
threshold: 2
margin: 1
playbooks: { product-problem: gift, angry-customer: heard }
heated: { guideline: angry-customer, playbook: heard, instead: [gift], not: [outage] }`,
  ),
  file(
    'scorecard',
    'scorecard',
    `dimensions:
  - { name: Respect, weight: 1, about: Tone., categories: [tone] }
  - { name: Rest, weight: 3, about: Rest., categories: [apology, structure, clarity] }
points: { error: 30, warning: 12, info: 3 }
cap: 2
apology: [{ part: regret, moves: [apology], points: 6 }, { part: repair, moves: [solution], points: 4 }]
non-apology: { concern: non-apology, points: 4 }
balance: { dimension: Rest, reason: More feeling than help., points: 3, solution: [solution, ownership], feeling: [apology] }`,
  ),
])
const ruleset = { ...compile(pages), code: {} }

function report(text: string, facts: Partial<Draft> = {}, options: LintOptions = {}) {
  const source = { path: 'a.txt', text, lines: [0] }
  const map = [{ at: 0, length: text.length, from: 0, to: text.length, exact: true }]
  return lint(parse({ path: 'a.txt', id: '1', text, marks: [], source, map, ...facts }), ruleset, options)
}

function rulesOf(...args: Parameters<typeof report>) {
  return report(...args).findings.map(({ rule: id, severity }) => `${id} ${severity}`)
}

it('has well-made pages to test with', () => expect(troubles).toEqual([]))

describe('findings about words', () => {
  it('stand at their place with their message', () => {
    const [finding] = report('So, per our policy, no.').findings
    expect(finding).toMatchObject({
      rule: 'policy-shield',
      message: '“per our policy” hides.',
      actual: 'per our policy',
      start: { line: 1, column: 5, offset: 4 },
      end: { line: 1, column: 19, offset: 18 },
    })
  })

  it('are told once for one cause, by the more specific rule', () => {
    expect(rulesOf('Per our policy we refund nothing.')).toEqual(['policy-shield warning'])
    expect(rulesOf('Our policy does not allow this. That is per our policy.')).toEqual([
      'refuses info',
      'policy-shield warning',
    ])
  })

  it('carry a fix that has a place in the source', () => {
    expect(report('Please utilise it.').findings[0]?.fixes).toMatchObject([
      { text: 'use', range: [7, 14], start: { offset: 7 } },
    ])
  })

  it('count to the limit', () => {
    expect(rulesOf('Thank you, Tom.')).toEqual([])
    expect(report('Thank you. And thank you.').findings[0]?.message).toBe('“2” thanks, more than 1.')
  })

  it('weigh more in the cases that their page names, and what the settings say in all', () => {
    expect(rulesOf('Per our policy, sorry.', { customer: 'I am furious' })).toContain('policy-shield error')
    expect(rulesOf('Per our policy.', {}, { rules: { 'policy-shield': 'info' } })).toEqual([
      'policy-shield info',
    ])
    expect(rulesOf('Per our policy.', {}, { rules: { 'policy-shield': 'off' } })).toEqual([])
  })
})

it('leaves a reply in a language without rules alone, and says so', () => {
  const spanish = report('Per our policy', { language: 'es' })
  expect(spanish).toMatchObject({ language: 'es', findings: [], verdicts: [] })
  expect(spanish.skipped).toContain('(es)')
  expect(report('Per our policy', { language: 'en' }).findings).toHaveLength(1)
})

describe('the case', () => {
  it('is read from the message', () => {
    expect(report('Hi.', { customer: 'It came broken' }).customer).toMatchObject({
      complaint: true,
      anger: 0,
      scenario: 'product-problem',
      playbook: 'gift',
      fault: 'likely',
      cues: ['broken'],
    })
  })

  it('turns with anger', () => {
    expect(report('Hi.', { customer: 'It came broken, I am furious' }).customer).toMatchObject({
      angry: true,
      scenario: 'angry-customer',
      playbook: 'heard',
    })
  })

  it('is nobody’s fault where the customer says so', () => {
    expect(report('Hi.', { customer: 'I dropped it and it is broken' }).customer.fault).toBe('unlikely')
  })

  it('is left open where two scenarios are close', () => {
    expect(report('Hi.', { customer: 'How do I get it, it is broken' }).customer.scenario).toBeNull()
  })

  it.each([
    ['product-problem', 'product-problem', 'gift'],
    ['broken', 'product-problem', 'gift'],
    ['gift', 'product-problem', 'gift'],
    ['angry-customer', 'angry-customer', 'heard'],
    ['asking', 'question', null],
  ])('may be given as %s', (scenario, guideline, playbook) => {
    expect(report('Hi.', {}, { scenario }).customer).toMatchObject({ scenario: guideline, playbook })
  })
})

describe('what the reply lacks', () => {
  const customer = 'It came broken'

  it('is told by the playbook, each under its own page', () => {
    expect(rulesOf('Hi.', { customer })).toEqual([
      'missing-apology error',
      'missing-any warning',
      'missing-any warning',
    ])
  })

  it('is a verdict for each move', () => {
    const { verdicts, row } = report('Thank you, it is fixed.', { customer })
    expect(verdicts).toEqual([
      { move: 'thanks', verdict: 'delivered', required: 'required' },
      { move: 'apology', verdict: 'missed', rule: 'missing-apology', required: 'required' },
      { move: 'solution', verdict: 'delivered', required: 'required' },
    ])
    expect(row?.letters.map(({ letter, verdict }) => `${letter} ${verdict}`)).toEqual([
      'T delivered',
      'A missed',
    ])
  })

  it('cannot be told without a message', () => {
    const { verdicts, findings, customer: view } = report('Hi.')
    expect(findings).toEqual([])
    expect(view).toMatchObject({ complaint: null, scenario: null, playbook: null })
    expect(verdicts).toEqual([{ move: 'apology', verdict: 'cannot tell', required: 'recommended' }])
  })

  it('is no fault where there was no occasion', () => {
    const { verdicts, findings } = report('Thank you, it is fixed.', {
      customer: 'I dropped it, it is broken',
    })
    expect(verdicts[1]).toMatchObject({ move: 'apology', verdict: 'no opportunity' })
    expect(findings).toEqual([])
  })

  it('is coaching where a stock form is there', () => {
    expect(rulesOf('Thank you. Sorry to hear this. It is fixed.', { customer })).toEqual([
      'missing-apology info',
    ])
  })

  it('is not made good by an apology that takes itself back', () => {
    expect(rulesOf('Thank you. Sorry if it broke. It is fixed.', { customer })).toEqual([
      'sorry-if error',
      'missing-apology error',
    ])
  })

  it('counts a case of a move for the move', () => {
    expect(rulesOf('Thank you. Sorry. I will find out.', { customer })).toEqual([])
  })
})

describe('order and what has no place', () => {
  it('tells the earlier move that comes late', () => {
    const { findings } = report('Sorry. Thank you. It is fixed.', { customer: 'It came broken' })
    expect(findings).toMatchObject([
      {
        rule: 'out-of-order',
        severity: 'warning',
        message: 'Here thanks comes after apology.',
        actual: 'Thank you',
      },
    ])
  })

  it('tells forbidden moves and weighs forbidden rules', () => {
    expect(rulesOf('Sorry. Thank you. Our policy does not allow it.', { customer: 'I am furious' })).toEqual([
      'unwanted warning',
      'refuses error',
    ])
  })
})

describe('the score', () => {
  it('is a sum that a person can redo', () => {
    const { score } = report('Per our policy. And per our policy. Again, per our policy.')
    expect(score.terms).toEqual([
      { category: 'Respect', reason: '“Per our policy” hides.', rule: 'policy-shield', points: 12 },
      { category: 'Respect', reason: '“per our policy” hides.', rule: 'policy-shield', points: 12 },
    ])
    expect(score.categories).toEqual([
      { name: 'Respect', weight: 1, value: 76 },
      { name: 'Rest', weight: 3, value: 100 },
    ])
    expect(score).toMatchObject({ value: 94, ready: true })
  })

  it('takes other weights', () => {
    expect(report('Per our policy.', {}, { weights: { Rest: 0 } }).score.value).toBe(88)
  })

  it('is not ready with an error, and rates an apology that is due', () => {
    const { score } = report('Thank you. Sorry. It is fixed.', { customer: 'It came broken' })
    expect(score).toMatchObject({ ready: true, apology: { value: 10 } })
    expect(report('Sorry if.', { customer: 'It came broken' }).score).toMatchObject({
      ready: false,
      apology: { value: 0 },
    })
  })

  it('minds the balance of feeling and help', () => {
    expect(report('I am so very sorry about it.').score.terms).toMatchObject([
      { reason: 'More feeling than help.' },
    ])
  })
})
