import { describe, expect, it } from 'vitest'
import { sourceRange } from '../map.ts'
import { plainMarkdown } from './markdown.ts'

async function spelled(source: string, words: string): Promise<string> {
  const { text, map } = await plainMarkdown(source)
  const start = text.indexOf(words)
  return start < 0
    ? `no “${words}” in ${text}`
    : source.slice(...sourceRange(map!, start, start + words.length)!)
}

const marked = async (source: string) => {
  const { text, marks } = await plainMarkdown(source)
  return marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

describe('plainMarkdown', () => {
  it('leaves the syntax out', async () => {
    const source =
      '# Hi *Kim*\n\nOur pol*icy* is\n[here](https://x.example "t"), ~~not~~ **there**\\\nthen.\n\n---\n\n![logo](x.png)Bye'
    expect((await plainMarkdown(source)).text).toBe('Hi Kim\n\nOur policy is\nhere, not there\nthen.\n\nBye')
  })

  it('finds words after escapes, references, nested lines and line ends', async () => {
    const source = '> We can\\*t &amp; won&#39;t\r\n> refund *it*\r\n\r\n1. one\r\n   two\r\n'
    expect(await spelled(source, "can*t & won't\nrefund")).toBe('can\\*t &amp; won&#39;t\r\n> refund')
    expect(await spelled(source, 'it')).toBe('it')
    expect(await spelled(source, 'one\ntwo')).toBe('one\r\n   two')
  })

  it('finds words beside bare addresses', async () => {
    const source = 'Write to help@x.example or see www.x.example, then \\*wait\\*.'
    expect(await spelled(source, 'then')).toBe('then')
    expect(await spelled(source, '*wait*')).toBe('\\*wait\\*')
  })

  it('keeps tight lists tight and reads tables cell by cell', async () => {
    expect((await plainMarkdown('- a\n- b\n  - c\n\n| x | y |\n|---|---|\n| 1 | 2 |')).text).toBe(
      'a\nb\nc\n\nx\ny\n1\n2',
    )
  })

  it('marks code, links, addresses, lists, headings and quotes', async () => {
    expect(
      await marked(
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

  it('reads blocks of HTML, and leaves out tags in paragraphs', async () => {
    const source =
      'Our pol<i>icy</i>,<br>then\n\n<div class="x">\n<p>we can&#39;t</p>\n</div>\n\n<!-- never -->\n\nBye'
    expect((await plainMarkdown(source)).text).toBe("Our policy,\nthen\n\nwe can't\n\nBye")
    expect(await spelled(source, "can't")).toBe('can&#39;t')
  })

  it('takes a long ruler for a ruler, and endless nesting for text', async () => {
    expect((await plainMarkdown(`*a*\n\n${'-'.repeat(200)}\n\nb`)).text).toBe('a\n\nb')
    const nested = `${'> '.repeat(100)}*a*`
    expect((await plainMarkdown(nested)).text).toBe(nested)
  })
})
