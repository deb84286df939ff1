import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
} from 'yaml'
import { align, lineBreakAt, type Spelling } from '../align.ts'
import type { Item } from './item.ts'

/** What the parser could not read: its range, and its own sentence. */
export type YamlFault = { at: number; end: number; found: string }

/** Reads YAML that starts at `from` of a file; several documents are a list. Of broken YAML what can be read is given. */
export function readYaml(raw: string, from: number): { root?: Item; fault?: YamlFault } {
  try {
    return itemsIn(raw, from)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { fault: { at: from, end: from + 1, found: 'nesting without end' } }
  }
}

function itemsIn(raw: string, from: number): { root?: Item; fault?: YamlFault } {
  const documents = [
    parseAllDocuments(raw, { prettyErrors: false, strict: false, uniqueKeys: false }),
  ].flat() as Document.Parsed[]
  const items = documents.flatMap(document =>
    document.contents ? [itemOf(document.contents, raw, from)] : [],
  )
  const error = documents.flatMap(document => document.errors)[0]
  const fault = error && { at: from + error.pos[0], end: from + error.pos[1], found: error.message }
  const root: Item = { kind: 'list', at: from, end: from + raw.length, items }
  return { root: items.length === 1 ? items[0] : root, fault }
}

function itemOf(node: Node, raw: string, from: number): Item {
  const [start, end] = node.range ?? [0, 0]
  const place = { at: from + start, end: from + end }
  if (isMap(node))
    return {
      kind: 'record',
      ...place,
      entries: new Map(node.items.flatMap(pair => entryOf(pair as Pair, raw, from))),
    }
  if (isSeq(node))
    return { kind: 'list', ...place, items: node.items.map(item => itemOf(item as Node, raw, from)) }
  if (!isScalar(node)) return { kind: 'scalar', ...place, value: null }
  const { value } = node
  if (typeof value === 'string')
    return { kind: 'text', ...place, value, map: () => mapOf(node, value, raw.slice(start, end), place.at) }
  return {
    kind: 'scalar',
    ...place,
    value: typeof value === 'number' || typeof value === 'boolean' ? value : null,
  }
}

function entryOf({ key, value }: Pair, raw: string, from: number): [string, Item][] {
  const name = isScalar(key) ? String(key.value) : ''
  return value ? [[name, itemOf(value as Node, raw, from)]] : []
}

function mapOf(node: Scalar, value: string, raw: string, from: number) {
  const style = node.type
  if (style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED') {
    const header = raw.indexOf('\n') + 1
    const indent = indentOf(raw.slice(0, header), raw.slice(header))
    const start = header + blanksAt(raw, header, indent)
    return align(
      value,
      raw.slice(start),
      from + start,
      style === 'BLOCK_LITERAL' ? literal(indent) : folded(indent),
    ).map
  }
  const quotes = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE' ? 1 : 0
  const inner = raw.slice(quotes, raw.length - quotes)
  return align(value, inner, from + quotes, style === 'QUOTE_DOUBLE' ? doubleQuoted : flow).map
}

/** How deep a block's lines are indented: by its header (which counts from the key, so the lines decide) or first line. */
function indentOf(header: string, lines: string): number {
  const first = /^(?:[ \t]*\r?\n)*( *)/.exec(lines)?.[1]?.length ?? 0
  return /[1-9]/.test(header)
    ? Math.min(
        ...lines
          .split('\n')
          .filter(line => line.trim())
          .map(line => line.search(/\S/)),
      )
    : first
}

function blanksAt(raw: string, at: number, most: number): number {
  let count = 0
  while (count < most && raw[at + count] === ' ') count++
  return count
}

const breakAt = (raw: string, at: number) => (raw.startsWith('\r\n', at) ? 2 : 1)

/** A line break and the indentation of the next line. */
const literal = (indent: number): Spelling => ({
  starts: /\r?\n/g,
  read: (raw, at) => {
    const length = breakAt(raw, at)
    return { length: length + blanksAt(raw, at + length, indent), text: '\n' }
  },
})

/** As `literal`, but a break is what the parser folded it to: a blank, a line break or nothing. */
const folded = (indent: number): Spelling => ({
  starts: /\r?\n/g,
  read: (raw, at, next) => {
    const length = breakAt(raw, at)
    return { length: length + blanksAt(raw, at + length, indent), text: /[ \n]/.test(next) ? next : '' }
  },
})

/** Plain and single-quoted scalars: folded lines and doubled quotes. */
const flow: Spelling = {
  starts: /[\t\r\n]| (?=[ \t\r\n])|''/g,
  read: (raw, at, next) => (raw[at] === "'" ? { length: 2, text: "'" } : foldAt(raw, at, next)),
}

/** A line break is what the parser folded it to: a blank, a line break or nothing. */
function foldAt(raw: string, at: number, next: string) {
  const { length, text } = lineBreakAt(raw, at, /[ \t]*/y)
  return { length, text: text !== '\n' || next === '\n' ? text : next === ' ' ? ' ' : '' }
}

const doubleQuoted: Spelling = {
  starts: /[\t\r\n\\]| (?=[ \t\r\n])/g,
  read: (raw, at, next) => {
    if (raw[at] !== '\\') return foldAt(raw, at, next)
    const code = /^\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))/i.exec(raw.slice(at, at + 10))
    if (code)
      return {
        length: code[0].length,
        text: String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16)),
      }
    const line = /^\\\r?\n[ \t]*/.exec(raw.slice(at, at + 200))
    return line
      ? { length: line[0].length, text: '' }
      : { length: 2, text: escapes[raw.charAt(at + 1)] ?? raw.charAt(at + 1) }
  },
}

const escapes: Readonly<Record<string, string>> = {
  ...{ 0: '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1B' },
  ...{ N: '\x85', _: '\u00A0', L: '\u2028', P: '\u2029' },
}
