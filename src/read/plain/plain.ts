import type { Mark, Segment } from '../../types.ts'
import { compose } from '../map.ts'

/**
 * What a customer would read, the way back to the text it was read from (absent where there is none), and what its
 * format gives away. Block quotes are marked `quote`: whether they are history is for the draft to say.
 */
export type Plain = {
  readonly text: string
  readonly map?: readonly Segment[]
  readonly marks: readonly Mark[]
}

/** Which format a body is written in. */
export type BodyFormat = 'text' | 'markdown' | 'html'

/** The same text, its way home led on over `outer`, the map of the text it was read from; absent where that is absent. */
export function through(plain: Plain, outer: readonly Segment[] | undefined): Plain {
  const { text, marks } = plain
  return plain.map && outer ? { text, marks, map: compose(plain.map, outer) } : { text, marks }
}
