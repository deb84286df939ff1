import { parse } from '../src/parse/index.ts'
import { builtinPages } from '../src/ruleset/builtin.ts'
import { ofKind } from '../src/ruleset/values.ts'
import type { Draft, Reply } from '../src/types.ts'

/** So many replies of everyday length, no two alike, put together from the sentences of the rule pages; always the same. */
export async function replies(count: number): Promise<string[]> {
  const rules = ofKind(await builtinPages(), 'rule')
  const sentences = rules
    .flatMap(({ value }) => [value.before, value.after, ...(value.try ?? [])])
    .flatMap(text => (text === undefined ? [] : [text.trim().replace(/\s+/g, ' ')]))
  const random = sequence(20)
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!
  return Array.from({ length: count }, (_, number) => {
    const body = Array.from({ length: 3 + Math.floor(random() * 4) }, () => pick(sentences))
    return `Hi ${pick(names)},\n\n${body.join(' ')}\n\nYour reference is ${10_000 + number}.\n\nKind regards,\n${pick(names)}`
  })
}

const names = ['Anna', 'Marta', 'Lukas', 'Niko', 'Priya', 'Sam', 'Elena', 'Tom']

/** Numbers between 0 and 1 that look random and are the same each time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A text as a draft that was typed. */
export function draftOf(text: string): Draft {
  const map = [{ at: 0, length: text.length, from: 0, to: text.length, exact: true }]
  return { path: '', id: '', text, map, source: { path: '', text, lines: [0] }, marks: [] }
}

/** A text as linting takes it. */
export function replyOf(text: string): Reply {
  return parse(draftOf(text))
}
