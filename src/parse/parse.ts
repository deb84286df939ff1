import type { Root } from 'nlcst'
import type { Draft, Mark, Reply, Sentence, Token } from '../types.ts'
import { findEntities } from './entities.ts'
import { findMarks, wholeMarks } from './marks.ts'
import { findParts } from './parts.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'
import { type Planter, planter } from './tree.ts'

/**
 * Reads a draft: its words with offsets, sentences, parts, marks and entities, in one pass whose time grows with the
 * text's length and with nothing else. Never throws. The trees of sentences are made where they are asked for.
 */
export function parse(draft: Draft): Reply {
  const { text } = draft
  const marks = findMarks(text, draft.marks)
  const run = tokenize(text, wholeMarks(marks))
  const parts = findParts(text, draft.marks)
  const sentences = splitSentences(text, run, parts, marks)
  const { tokens } = run
  for (const { from, to, part } of sentences) {
    if (part === 'signature' || part === 'history') close(tokens, from, to)
  }
  closeMarks(tokens, marks)
  return {
    draft,
    text,
    tokens,
    sentences,
    marks,
    entities: findEntities(text, tokens, draft.to),
    tree: trees(text, sentences),
  }
}

/** The trees of sentences, each made when it is first asked for. */
function trees(text: string, sentences: readonly Sentence[]): Reply['tree'] {
  const made = new Map<number, Root>()
  let plant: Planter | undefined
  return index => {
    const sentence = sentences[index]
    if (!sentence) throw new RangeError(`no sentence ${index} among ${sentences.length}`)
    plant ??= planter(text)
    const tree = made.get(index) ?? plant(sentence.start, sentence.end)
    made.set(index, tree)
    return tree
  }
}

/** Words that are not the writer's own prose, on which no pattern may match. */
function closeMarks(tokens: Token[], marks: readonly Mark[]) {
  let at = 0
  for (const mark of marks) {
    if (!shut.has(mark.kind)) continue
    while (at < tokens.length && tokens[at]!.end <= mark.start) at++
    let to = at
    while (to < tokens.length && tokens[to]!.start < mark.end) to++
    close(tokens, at, to)
    at = to
  }
}

const shut = new Set<Mark['kind']>(['quote', 'code', 'url', 'email', 'signature', 'history'])

function close(tokens: Token[], from: number, to: number) {
  for (let at = from; at < to; at++) tokens[at]!.open = false
}
