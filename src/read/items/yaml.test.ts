import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document, Scalar } from 'yaml'
import { sourceRange } from '../map.ts'
import { member } from './item.ts'
import { readYaml } from './yaml.ts'

/** Each word of the text under `reply`, and the source that spells it. */
function words(raw: string): [string, string][] {
  const item = member(readYaml(raw, 0).root, 'reply')
  if (item?.kind !== 'text') return []
  const map = item.map!()
  return [...item.value.matchAll(/\S+/g)].map(({ index, 0: word }) => [
    word,
    raw.slice(...sourceRange(map, index, index + word.length)!),
  ])
}

describe('readYaml', () => {
  it.each([
    ['a literal block', 'reply: |\n  one two\n\n    three\n  four\n'],
    ['a literal block with CRLF', 'reply: |-\r\n  one two\r\n\r\n  three\r\n'],
    ['a block with its indentation told', 'reply: |2-\n   one\n  two\n'],
    ['a folded block', 'reply: >\n  one\n  two\n\n\n  three\n\n    four\n  five\n'],
    ['a plain scalar over lines', 'reply: one\n  two\n\n  three\nnext: x\n'],
    ['a list in a list', 'reply: "one \n  two"\n'],
  ])('finds each word of %s', (_, raw) => {
    const found = words(raw)
    expect(found.length).toBeGreaterThan(1)
    for (const [word, spelled] of found) expect(spelled).toBe(word)
  })

  it('finds words spelled with quotes and escapes', () => {
    expect(words("reply: 'it''s on'\n")).toEqual([
      ["it's", "it''s"],
      ['on', 'on'],
    ])
    expect(words('reply: "it\\u2019s \\"so\\" \\\n  far"\n')).toEqual([
      ['it’s', 'it\\u2019s'],
      ['"so"', '\\"so\\"'],
      ['far', 'far'],
    ])
  })

  it('finds every word in whatever style it is written', () => {
    const text = fc
      .array(fc.stringMatching(/^[a-z:#"é-]{1,5}'?[a-z]{1,4}$/), { minLength: 1, maxLength: 20 })
      .map(list => list.join(' '))
    const style = fc.constantFrom<Scalar.Type>(
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'PLAIN',
    )
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), style, (lines, type) => {
        const scalar = new Scalar(lines.join('\n'))
        scalar.type = type
        const found = words(new Document({ first: 1, reply: scalar }).toString({ lineWidth: 30 }))
        expect(found.map(([word]) => word)).toEqual(lines.join(' ').split(' '))
        for (const [word, spelled] of found)
          expect(spelled.replace(/''/g, "'").replace(/\\(?:\n\s*\\?)?/g, '')).toBe(word)
      }),
    )
  })

  it('reads several documents as a list', () => {
    expect(readYaml('a: 1\n---\na: 2\n', 0).root).toMatchObject({
      kind: 'list',
      items: [{ kind: 'record' }, { kind: 'record' }],
    })
  })

  it('gives what can be read of broken YAML, and names the place', () => {
    const { root, fault } = readYaml('- reply: one\n- reply: "two\n', 0)
    expect(fault?.at).toBeGreaterThanOrEqual(13)
    expect(root).toMatchObject({ kind: 'list' })
  })

  it('reads an alias as the text that it names, at that text', () => {
    const raw = 'first: &hi Hello there\nreply: *hi\n'
    expect(words(raw)).toEqual([
      ['Hello', 'Hello'],
      ['there', 'there'],
    ])
  })

  it('does not fall into an alias that holds itself', () => {
    expect(readYaml('&a [*a]', 0).root).toMatchObject({
      kind: 'list',
      items: [{ kind: 'scalar', value: null }],
    })
  })

  it('gives up on nesting without end', () => {
    expect(readYaml('['.repeat(100_000), 0).fault).toBeDefined()
  })
})
