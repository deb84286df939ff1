import { describe, expect, it } from 'vitest'
import { sourceRange } from '../map.ts'
import { plainMarkdown } from './markdown.ts'

function spelled(source: string, words: string): string {
  const { text, map } = plainMarkdown(source)
  const start = text.indexOf(words)
  return start < 0
    ? `no “${words}” in ${text}`
    : source.slice(...sourceRange(map!, start, start + words.length)!)
}

const marked = (source: string) => {
  const { text, marks } = plainMarkdown(source)
  return marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

describe('plainMarkdown', () => {
  it('leaves the syntax out', () => {
    const source =
      '# Hi *Kim*\n\nOur pol*icy* is\n[here](https://x.example "t"), ~~not~~ **there**\\\nthen.\n\n---\n\n![logo](x.png)Bye'
    expect(plainMarkdown(source).text).toBe('Hi Kim\n\nOur policy is\nhere, not there\nthen.\n\nBye')
  })

  it('finds words after escapes, references, nested lines and line ends', () => {
    const source = '> We can\\*t &amp; won&#39;t\r\n> refund *it*\r\n\r\n1. one\r\n   two\r\n'
    expect(spelled(source, "can*t & won't\nrefund")).toBe('can\\*t &amp; won&#39;t\r\n> refund')
    expect(spelled(source, 'it')).toBe('it')
    expect(spelled(source, 'one\ntwo')).toBe('one\r\n   two')
  })

  it('finds words beside bare addresses', () => {
    const source = 'Write to help@x.example or see www.x.example, then \\*wait\\*.'
    expect(spelled(source, 'then')).toBe('then')
    expect(spelled(source, '*wait*')).toBe('\\*wait\\*')
  })

  it('keeps tight lists tight and reads tables cell by cell', () => {
    expect(plainMarkdown('- a\n- b\n  - c\n\n| x | y |\n|---|---|\n| 1 | 2 |').text).toBe(
      'a\nb\nc\n\nx\ny\n1\n2',
    )
  })

  it('marks code, links, addresses, lists, headings and quotes', () => {
    expect(
      marked(
        '## How\n\n- run `x` and see [the guide](u)\n\n<https://x.example>\n\n> Where?\n\n```\ncode\n```',
      ),
    ).toEqual([
      ['heading', 'How'],
      ['list', 'run x and see the guide'],
      ['code', 'x'],
      ['link', 'the guide'],
      ['url', 'https://x.example'],
      ['quote', 'Where?'],
      ['code', 'code'],
    ])
  })
})
