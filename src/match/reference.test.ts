import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from '../parse/parse.ts'
import { compilePatterns } from './compile.ts'
import { matchPatterns } from './match.ts'
import type { Node } from './pattern/node.ts'
import { parsePattern } from './pattern/parse.ts'

const words = ['we', 'are', 'sorry', 'policy', 'cancelled', 'not', 'a']

/** Patterns of every construct, written out. */
const pattern = fc.letrec<{ node: string }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...words, 'pol*', '*ed', '~cancel', '_', '…', '…8', '{list}', ',', '^', '$'),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map(nodes => nodes.join(' ')),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map(nodes => `(${nodes.join('|')})`),
    tie('node').map(node => `[${node}]`),
  ),
})).node

const text = fc
  .array(fc.constantFrom(...words, ...words, ',', '.', ';'), { maxLength: 24 })
  .map(parts => parts.join(' '))

const list = ['sorry', 'are sorry', 'a']

/** The same by the plainest means: every way to read the pattern, from every word on. */
function naive(node: Node, at: number, tokens: readonly string[]): Set<number> {
  const wordAt = skip(at)
  const word = tokens[wordAt] ?? ''
  const take = (fits: boolean) => new Set(fits && isWord(word) ? [wordAt + 1] : [])
  switch (node.type) {
    case 'word':
      return take(word === node.norm)
    case 'prefix':
      return take(word.startsWith(node.norm))
    case 'suffix':
      return take(word.endsWith(node.norm))
    case 'verb':
      return take(word === 'cancelled')
    case 'list':
      return new Set(list.flatMap(entry => [...naive(parsed(entry), at, tokens)]))
    case 'sign':
      return new Set(signsAround(at).includes(node.norm) ? [at] : [])
    case 'gap':
      return new Set(reach(at, node.min, node.max))
    case 'start':
      return new Set(tokens.slice(0, at).some(isWord) ? [] : [at])
    case 'end':
      return new Set(tokens.slice(at).some(isWord) ? [] : [at])
    case 'maybe':
      return new Set([at, ...naive(node.of, at, tokens)])
    case 'any':
      return new Set(node.of.flatMap(each => [...naive(each, at, tokens)]))
    case 'all':
      return node.of.reduce(
        (ends, each) => new Set([...ends].flatMap(end => [...naive(each, end, tokens)])),
        new Set([at]),
      )
    default:
      return new Set()
  }

  function skip(from: number): number {
    const next = tokens.findIndex((token, index) => index >= from && isWord(token))
    return next < 0 ? tokens.length : next
  }
  function signsAround(from: number): string[] {
    let first = from
    while (first > 0 && !isWord(tokens[first - 1]!)) first--
    return tokens.slice(first, skip(from))
  }
  function reach(from: number, min: number, max: number): number[] {
    const next = skip(from)
    const here = min === 0 ? [from] : []
    return max === 0 || next >= tokens.length
      ? here
      : [...here, ...reach(next + 1, Math.max(0, min - 1), max - 1)]
  }
}

const isWord = (token: string) => /^[a-z]/.test(token)

function parsed(written: string): Node {
  const result = parsePattern(written)
  if (!result.ok) throw new Error(result.trouble.title)
  return result.value
}

/** Leftmost-longest ranges of tokens, sentence by sentence. */
function expected(node: Node, sentences: readonly (readonly string[])[]): [number, number][] {
  let offset = 0
  return sentences.flatMap(tokens => {
    const found: [number, number][] = []
    for (let from = 0; from < tokens.length; from++) {
      if (!isWord(tokens[from]!) || from < (found.at(-1)?.[1] ?? 0) - offset) continue
      const ends = [...naive(node, from, tokens)].filter(end => end > from)
      if (ends.length > 0) found.push([offset + from, offset + Math.max(...ends)])
    }
    offset += tokens.length
    return found
  })
}

it('any pattern on any text matches what a naive reading of it matches', () => {
  let compared = 0
  fc.assert(
    fc.property(pattern, text, (written, said) => {
      const { index, troubles } = compilePatterns(
        [{ id: 'x', match: [written], unguarded: ['quotation', 'negation', 'sense', 'mention'] }],
        { list },
      )
      if (troubles.length > 0) return
      const draft = { path: '', id: '', text: said, source: { path: '', text: said, lines: [0] }, marks: [] }
      const reply = parse(draft)
      const sentences = reply.sentences.map(({ from, to }) =>
        reply.tokens.slice(from, to).map(({ norm }) => norm),
      )
      const hits = matchPatterns(reply, index).map(({ from, to }): [number, number] => [from, to])
      expect(hits).toEqual(expected(parsed(written), sentences))
      compared++
    }),
    { numRuns: 2000 },
  )
  expect(compared).toBeGreaterThan(500)
})
