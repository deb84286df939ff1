import { type Code, partsOf } from './code.ts'

/** The symbols with one of which every match begins; undefined where it may begin with anything else. */
export function firstSymbols(code: Code, lists: readonly Code[]): readonly number[] | undefined {
  switch (code[0]) {
    case 'w':
      return [code[1]]
    case 'f':
      return [code[1]]
    case 'l':
      return firstSymbols(lists[code[1]]!, lists)
    case '|':
      return joined(partsOf(code).map(part => firstSymbols(part, lists)))
    case '.':
      return firstOfSequence(partsOf(code), lists)
    default:
      return undefined
  }
}

function firstOfSequence(parts: readonly Code[], lists: readonly Code[]): readonly number[] | undefined {
  const [head, ...rest] = parts
  if (head?.[0] === '^') return firstOfSequence(rest, lists)
  if (head?.[0] !== '?') return head && firstSymbols(head, lists)
  return joined([firstSymbols(head[1], lists), firstOfSequence(rest, lists)])
}

function joined(sets: readonly (readonly number[] | undefined)[]): readonly number[] | undefined {
  return sets.every(set => set !== undefined) ? [...new Set(sets.flat())] : undefined
}
