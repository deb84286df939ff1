import { describe, expect, it } from 'vitest'
import { sourceRange } from '../map.ts'
import { plainHtml } from './html.ts'

const textOf = (source: string) => plainHtml(source).text

/** What the source spells where the plain text says `words`. */
function spelled(source: string, words: string): string {
  const { text, map } = plainHtml(source)
  const start = text.indexOf(words)
  return start < 0
    ? `no “${words}” in ${text}`
    : source.slice(...sourceRange(map!, start, start + words.length)!)
}

const marked = (source: string) => {
  const { text, marks } = plainHtml(source)
  return marks.map(({ kind, start, end, name }) => [
    kind,
    text.slice(start, end),
    ...(name === undefined ? [] : [name]),
  ])
}

describe('plainHtml', () => {
  it('joins words over inline tags and parts paragraphs at block tags', () => {
    expect(textOf('<div>our pol<i>icy</i></div><p>is <b>here</b>,<br>really.</p>Bye')).toBe(
      'our policy\n\nis here,\nreally.\n\nBye',
    )
  })

  it('collapses blanks as a browser does', () => {
    expect(textOf('<p>\n  we   <b> can </b>\t help\n</p>\n<p> you </p>')).toBe('we can help\n\nyou')
    expect(textOf('<p>a&nbsp;&nbsp;b</p>')).toBe('a\u00A0\u00A0b')
    expect(textOf('<pre>a\n  b</pre>')).toBe('a\n  b')
  })

  it('keeps the line breaks of a text in which no tag makes lines', () => {
    expect(textOf('See <a href="x">this</a> page.\n\nIt says\nmore.')).toBe(
      'See this page.\n\nIt says\nmore.',
    )
  })

  it('makes an empty line of an empty block', () => {
    expect(textOf('<div>Hi,</div><div><br></div><div>thanks</div>')).toBe('Hi,\n\nthanks')
  })

  it('finds words after references and tags', () => {
    const source = '<p>We can&#39;t refund &amp; won&rsquo;t &#x1F600; <b>re</b>turn &copy2 it&nbsp</p>'
    expect(spelled(source, "can't")).toBe('can&#39;t')
    expect(spelled(source, 'refund & won’t')).toBe('refund &amp; won&rsquo;t')
    expect(spelled(source, '😀')).toBe('&#x1F600;')
    expect(spelled(source, 'return')).toBe('re</b>turn')
    expect(spelled(source, '©2 it')).toBe('&copy2 it')
  })

  it('leaves tags at the ends of a word out of its place', () => {
    expect(spelled('<p>our <b>policy</b> says</p>', 'policy')).toBe('policy')
  })

  it('reads references to what only Windows has there', () => {
    expect(textOf('don&#146;t')).toBe('don’t')
  })

  it('finds words amid soup', () => {
    const source =
      '<p>one</b> two <table>three<tr><td>four</td></table> a < b & c &bogus; <p>five<li>six</div>'
    for (const word of ['one', 'two', 'three', 'four', '&bogus;', 'five', 'six'])
      expect(spelled(source, word)).toBe(word)
  })

  it('leaves out what nobody sees', () => {
    expect(
      textOf(
        '<title>t</title><style>s</style><script>x</script><!-- c --><span style="display: none">d</span><p hidden>h</p>Hi',
      ),
    ).toBe('Hi')
  })

  it('marks links, addresses, code, lists, headings and quotes', () => {
    expect(
      marked(
        '<h2>How</h2><ul><li>see <a href="https://x.example/a">the guide</a></li><li><code>x=1</code></li></ul><p><a href="https://x.example">https://x.example</a></p><blockquote>Where?</blockquote>',
      ),
    ).toEqual([
      ['heading', 'How'],
      ['list', 'see the guide'],
      ['link', 'the guide', 'https://x.example/a'],
      ['list', 'x=1'],
      ['code', 'x=1'],
      ['url', 'https://x.example', 'https://x.example'],
      ['quote', 'Where?'],
    ])
  })

  it('marks what mailers call a signature or a quotation', () => {
    expect(
      marked('<div>Hi</div><div class="gmail_signature">Zoë</div><div class="gmail_quote">Where?</div>'),
    ).toEqual([
      ['signature', 'Zoë'],
      ['quote', 'Where?'],
    ])
  })

  it('writes Intercom’s placeholders as text', () => {
    const source =
      '<p>Hi <attribute key="user.name" default="there"/>, welcome <attribute key="user.plan"></attribute>!</p>'
    expect(textOf(source)).toBe('Hi {{user.name | fallback: "there"}}, welcome {{user.plan}}!')
    expect(spelled(source, '{{user.name | fallback: "there"}}')).toBe(
      '<attribute key="user.name" default="there"/>',
    )
    expect(spelled(source, 'welcome')).toBe('welcome')
  })
})
