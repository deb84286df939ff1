import { inflect } from './pattern/inflect.ts'
import type { Node } from './pattern/node.ts'
import { union, type WordSet, wordSet } from './symbols.ts'

/** Alternatives that begin alike, brought together: (our team|our bank) is our (team|bank). */
export function byFirst(nodes: readonly Node[]): Node[] {
  const groups = new Map<string, (readonly Node[])[]>()
  for (const node of nodes.flatMap(each => (each.type === 'any' ? each.of : [each]))) {
    const sequence = node.type === 'all' ? node.of : [node]
    const key = JSON.stringify(sequence[0])
    const group = groups.get(key)
    if (group) group.push(sequence)
    else groups.set(key, [sequence])
  }
  return [...groups.values()].map(group => {
    if (group.length === 1) return { type: 'all', of: group[0]! }
    const rests = group.map(sequence => sequence.slice(1)).filter(rest => rest.length > 0)
    const tail: Node = { type: 'any', of: rests.map(of => (of.length === 1 ? of[0]! : { type: 'all', of })) }
    const short = rests.length < group.length
    return { type: 'all', of: [group[0]![0]!, ...(rests.length === 0 ? [] : [short ? maybe(tail) : tail])] }
  })
}

const maybe = (of: Node): Node => ({ type: 'maybe', of })

/** The words that a node accepts, if it is of one word whatever happens. */
export function wordsOf(node: Node): WordSet | undefined {
  switch (node.type) {
    case 'word':
      return wordSet({ words: [node.norm] })
    case 'verb':
      return wordSet({ words: inflect(node.norm) })
    case 'prefix':
      return wordSet({ prefixes: [node.norm] })
    case 'suffix':
      return wordSet({ suffixes: [node.norm] })
    case 'any': {
      const sets = node.of.map(wordsOf)
      return sets.every(set => set !== undefined) ? union(sets) : undefined
    }
    default:
      return undefined
  }
}

/** The names of the lists that a node holds. */
export function listsIn(node: Node): string[] {
  switch (node.type) {
    case 'list':
      return [node.name]
    case 'maybe':
      return listsIn(node.of)
    case 'any':
    case 'all':
      return node.of.flatMap(listsIn)
    default:
      return []
  }
}
