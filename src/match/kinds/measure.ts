import { isWord } from '../../parse/tokens.ts'
import type { Reply, Sentence, Span } from '../../types.ts'

/** What a page of kind `measure` can put a number on. */
export type Measure = 'sentence-words' | 'paragraph-words' | 'paragraph-sentences' | 'reply-words'

/** A stretch of the reply and its number. */
export type Measured = { span: Span; value: number }

/**
 * The stretches of a reply's body for which `measure` is more than `limit`, in the order of the text. Words are
 * counted as they are written (don't is one), without links, code, quotations and placeholders.
 */
export function measured(reply: Reply, measure: Measure, limit: number): Measured[] {
  return stretches(reply, measure)
    .map(sentences => ({
      span: [sentences[0]!.start, sentences.at(-1)!.end] as const,
      value: measure === 'paragraph-sentences' ? sentences.length : wordsIn(reply, sentences),
    }))
    .filter(({ value }) => value > limit)
}

function stretches({ sentences }: Reply, measure: Measure): Sentence[][] {
  const body = sentences.filter(({ part }) => part === 'body')
  if (measure === 'sentence-words') return body.map(sentence => [sentence])
  if (measure === 'reply-words') return body.length > 0 ? [body] : []
  const paragraphs = new Map<number, Sentence[]>()
  for (const sentence of body) {
    const paragraph = paragraphs.get(sentence.paragraph)
    if (paragraph) paragraph.push(sentence)
    else paragraphs.set(sentence.paragraph, [sentence])
  }
  return [...paragraphs.values()]
}

/** How many words sentences hold, as a reader counts them. */
export function wordsIn({ tokens }: Pick<Reply, 'tokens'>, sentences: readonly Sentence[]): number {
  let count = 0
  for (const { from, to } of sentences) {
    for (let at = from; at < to; at++) {
      const token = tokens[at]!
      const clings = at > from && tokens[at - 1]!.end === token.start && isWord(tokens[at - 1]!)
      if (isWord(token) && token.open && !clings) count++
    }
  }
  return count
}
