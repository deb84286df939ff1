import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml'
import type { Item } from './item.ts'
import { scalarMap } from './yaml-scalar.ts'

/** What the parser could not read: its range, and its own sentence. */
export type YamlFault = { at: number; end: number; found: string }

/** Reads YAML that starts at `from` of a file; several documents are a list. Of broken YAML what can be read is given. */
export function readYaml(raw: string, from: number): { root?: Item; fault?: YamlFault } {
  try {
    return documentsIn(raw, from)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { fault: { at: from, end: from + 1, found: 'nesting without end' } }
  }
}

function documentsIn(raw: string, from: number): { root?: Item; fault?: YamlFault } {
  const parsed = parseAllDocuments(raw, { prettyErrors: false, strict: false, uniqueKeys: false })
  const documents = [parsed].flat() as Document.Parsed[]
  const items = documents.flatMap(document => itemsIn(document, raw, from))
  const error = documents.flatMap(document => document.errors)[0]
  const fault = error && { at: from + error.pos[0], end: from + error.pos[1], found: error.message }
  const root: Item = { kind: 'list', at: from, end: from + raw.length, items }
  return { root: items.length === 1 ? items[0] : root, fault }
}

/** What a document holds: one item, or none. An alias stands for the scalar that it names, and for nothing larger. */
function itemsIn(document: Document.Parsed, raw: string, from: number): Item[] {
  const itemOf = (node: Node): Item => {
    const [start, end] = node.range ?? [0, 0]
    const place = { at: from + start, end: from + end }
    if (isSeq<Node>(node)) return { kind: 'list', ...place, items: node.items.map(itemOf) }
    if (isMap<Node, Node | null>(node)) {
      const entries = node.items.flatMap(({ key, value }) =>
        value ? [[nameOf(key), itemOf(value)] as const] : [],
      )
      return { kind: 'record', ...place, entries: new Map(entries) }
    }
    const named = isAlias(node) ? node.resolve(document) : undefined
    if (isScalar(named)) return itemOf(named)
    const value = isScalar(node) ? node.value : null
    if (isScalar(node) && typeof value === 'string') {
      const map = () => scalarMap(value, raw.slice(start, end), place.at, node.type)
      return { kind: 'text', ...place, value, map }
    }
    return {
      kind: 'scalar',
      ...place,
      value: typeof value === 'number' || typeof value === 'boolean' ? value : null,
    }
  }
  return document.contents ? [itemOf(document.contents)] : []
}

const nameOf = (key: Node) => (isScalar(key) ? String(key.value) : '')
