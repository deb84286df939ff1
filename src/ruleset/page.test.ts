import { describe, expect, it } from 'vitest'
import { readPage } from './page.ts'

const whole = `concern: clarity
severity: info
message: “{match}” is long-winded.
why: It costs time.
instead: Say it short.
try: [Now.]
kind: phrase
match: [at this point in time]
examples:
  bad: |
    <<At this point in time>> we can't.
    We can't <<at this point in time>>.
  good: |
    The point in time is shown.
    Now we can't.
`

function troublesOf(text: string) {
  return readPage({
    kind: 'rule',
    id: 'long-winded',
    category: 'clarity',
    path: 'clarity/long-winded.yml',
    text,
  }).troubles
}

function withLine(old: string, text: string) {
  return whole.replace(old, text)
}

describe('readPage', () => {
  it('reads a well-made page and can point at its values', () => {
    const { page, troubles } = readPage({
      kind: 'rule',
      id: 'x',
      category: 'clarity',
      path: 'x.yml',
      text: whole,
    })
    expect(troubles).toEqual([])
    expect(whole.slice(...page!.at(['match', 0]))).toBe('at this point in time')
  })

  it.each([
    ['a colon in a list', 'try: [Now.]', 'try:\n  - Hi: we can do it now', 7, /\| block/],
    [
      'a straight quote at the start',
      'message: “{match}” is long-winded.',
      'message: "{match}" is long.',
      3,
      /curly/,
    ],
    [
      'an option at the start',
      'match: [at this point in time]',
      'match:\n  - [at] this point',
      9,
      /start with \[/,
    ],
    [
      'a list name at the start',
      'match: [at this point in time]',
      'match:\n  - {now} we',
      9,
      /start with \{/,
    ],
    ['a colon in a value', 'why: It costs time.', 'why: Time: it costs.', 4, /colon/],
    ['a tab', 'try: [Now.]', 'try:\n\t- Now.', 7, /spaces/],
    ['a key given twice', 'kind: phrase', 'kind: phrase\nkind: swap', 8, /one of the two/],
  ])('tells place and cure of %s', (_, old, text, line, cure) => {
    const [first] = troublesOf(withLine(old, text))
    expect(first).toMatchObject({
      path: 'clarity/long-winded.yml',
      line,
      help: expect.stringMatching(cure),
      exit: 2,
    })
    expect(first?.frame).toContain('^')
  })

  it('names the key that a mistyped one may mean', () => {
    expect(troublesOf(withLine('kind: phrase', 'kind: phrase\nexept: [x]'))).toMatchObject([
      { title: 'Unexpected key `exept`', line: 8, column: 1, help: 'Did you mean `except`?' },
    ])
    expect(
      troublesOf(withLine('examples:', 'count: { off: [x], more-than: 2 }\nexamples:'))[0]?.help,
    ).toContain('`of`')
  })

  it('tells every problem of the page at once', () => {
    const text = withLine('severity: info', 'severity: grave').replace('why: It costs time.\n', '')
    expect(troublesOf(text).map(({ title }) => title)).toEqual([
      'Unexpected value for `severity`: expected error, warning or info',
      'Unexpected end of page, expected `why`',
    ])
  })
})
