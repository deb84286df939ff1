import type { Draft } from '../../types.ts'

const context = 6

/**
 * Several bodies of one stored reply (HTML and text, e-mail and chat). Where they say the same, the first is kept, to be
 * checked once, and its field `body` names them all; where they say different things, all are kept and each has in its
 * field `differs` the words from which on it goes its own way.
 */
export function mergeBodies(bodies: readonly Draft[]): Draft[] {
  const [first, ...others] = bodies
  if (!first || others.length === 0) return [...bodies]
  const words = wordsIn(first.text)
  const apart = others
    .map(other => ({ other, words: wordsIn(other.text) }))
    .filter(one => partingOf(words, one.words) !== undefined)
  const same = bodies.filter(body => !apart.some(({ other }) => other === body))
  const kept = withField(first, 'body', same.map(body => body.fields?.body).join(' + '))
  if (apart.length === 0) return [kept]
  const differing = apart.map(one =>
    withField(one.other, 'differs', excerpt(one.words, partingOf(words, one.words) ?? 0)),
  )
  return [withField(kept, 'differs', excerpt(words, partingOf(words, apart[0]!.words) ?? 0)), ...differing]
}

/** Words and numbers; placeholders, addresses, list numbers and signs are spelled differently in different bodies. */
function wordsIn(text: string): string[] {
  const prose = text
    .replace(/\{\{.*?\}\}|\{%.*?%\}|https?:\/\/\S+/g, ' ')
    .replace(/^\s*\d+[.)]\s/gm, ' ')
    .toLowerCase()
  return prose.replaceAll('’', "'").match(/[\p{L}\p{N}']+/gu) ?? []
}

/** Index of the first word in which two texts differ; undefined where they don't. */
function partingOf(words: readonly string[], others: readonly string[]): number | undefined {
  const index = words.findIndex((word, at) => word !== others[at])
  if (index >= 0) return index
  return words.length < others.length ? words.length : undefined
}

const excerpt = (words: readonly string[], from: number) => words.slice(from, from + context).join(' ')

const withField = (draft: Draft, name: string, value: string): Draft => ({
  ...draft,
  fields: { ...draft.fields, [name]: value },
})
