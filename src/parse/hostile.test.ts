import { describe, expect, it } from 'vitest'
import { compilePatterns, matchPatterns } from '../match/index.ts'
import type { Draft, Mark } from '../types.ts'
import { parse } from './parse.ts'

const draft = (text: string, marks: readonly Mark[] = []): Draft => ({
  path: '',
  id: '1',
  text,
  source: { path: '', text, lines: [0] },
  marks,
})
const long = (part: string, length = 100_000) => part.repeat(Math.ceil(length / part.length))

const { index } = compilePatterns(
  [
    {
      id: 'rule:x',
      match: [
        'a …8 (b|c d) …8 policy',
        '[a] [a] [a] [a] we',
        'you … {list} …',
        '<number> …8 <date>',
        'a* *b ?',
      ],
      except: ['a a'],
      unless: ['we … sorry'],
      concern: 'defensive',
    },
  ],
  { list: ['a', 'a b', 'x y z'] },
)

/** Each would take minutes, or the stack, if any step's time grew faster than the text. */
const hostile: Readonly<Record<string, string>> = {
  'a!a!': long('a!'),
  'a.a.': long('a.'),
  'a-a-': long('a-'),
  'a/a/': long('a/'),
  '@a@a': long('@a'),
  '. . .': long('. '),
  'a. b.': long('a. b. '),
  '1. 2.': long('1. 2. '),
  'etc.': long('etc. '),
  'short paragraphs': 'a\n\n'.repeat(100_000),
  'one word': long('a', 1_000_000),
  'no full stop': long('we are you a policy ', 1_000_000),
  'a word that anchors': long('a '),
  placeholders: '{{ticket.requester.first_name}} '.repeat(10_000),
  'open placeholders': '{{a '.repeat(20_000),
  'open brackets': long('[<{%'),
  'nested quotes': `${'“a '.repeat(20_000)}${'b” '.repeat(20_000)}`,
  'straight quotes': long('"a '),
  'closing quotes': long('a" '),
  'single quotes': long("'a b "),
  backticks: long('`a '),
  'quoted lines': '> you failed\n'.repeat(20_000),
  'writing lines': 'On 3 May Anna wrote:\nno\n'.repeat(10_000),
  'sign-offs': 'Kind regards,\n'.repeat(20_000),
  dots: long('a.com.'),
  colons: long('http:'),
  links: 'https://x.com/a '.repeat(20_000),
  digits: long('1,'),
  'zero-width': long('a\u200b'),
  emoji: long('😊'),
  'line breaks': long('\n'),
  blanks: `a${long(' ')}b`,
  money: long('$ 1 '),
  names: long('Anna '),
}

describe('hostile text is read to its end', () => {
  it.each(Object.entries(hostile))('%s', (_name, text) => {
    const reply = parse(draft(text))
    expect(reply.tokens.at(-1)?.sentence ?? -1).toBe(reply.sentences.length - 1)
    for (const { span } of matchPatterns(reply, index)) expect(span[1]).toBeLessThanOrEqual(text.length)
    if (reply.sentences.length > 0) expect(reply.tree(0).type).toBe('RootNode')
  })

  it('however many marks its reader gave', () => {
    const text = 'see {{a}} https://x.com `b` and. '.repeat(20_000)
    const marks = Array.from({ length: 20_000 }, (_, at): Mark => {
      const kinds = ['url', 'code', 'history', 'list'] as const
      return { kind: kinds[at % 4]!, start: at * 33, end: at * 33 + 4 }
    })
    const reply = parse(draft(text, marks))
    expect(reply.sentences.some(({ part }) => part === 'history')).toBe(true)
    expect(matchPatterns(reply, index)).toBeDefined()
  })
})
