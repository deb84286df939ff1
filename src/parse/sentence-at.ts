import type { Reply, Sentence } from '../types.ts'

/** The sentence that a place in the text lies in; undefined between sentences. */
export function sentenceAt({ sentences }: Reply, place: number): Sentence | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  const next = sentences[low]
  return next && next.start <= place ? next : undefined
}
