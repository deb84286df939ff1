/** All that a code rule may import. */

export { blanksIn, lintComments } from './macros/placeholders/blanks.ts'
export { placeholderFaults } from './macros/placeholders/faults.ts'
export { syntaxFaults } from './macros/placeholders/syntax.ts'
export type { CodeHit, CodeRule } from './match/kinds/code.ts'
export { type Measured, measured, wordsIn } from './match/kinds/measure.ts'
export { sentenceAt } from './parse/sentence-at.ts'
export { SpanSet } from './parse/span-set.ts'
export { isWord } from './parse/tokens.ts'
export type { Entity, Fix, Mark, Reply, Sentence, Span, Token } from './types.ts'

import type { CodeRule } from './match/kinds/code.ts'

/** Marks a function as a code rule, so that its reply and its hits are checked: `export default rule(function* (reply) {…})`. */
export const rule = (find: CodeRule): CodeRule => find
