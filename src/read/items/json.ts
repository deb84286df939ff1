import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'
import { align, type Spelling } from '../align.ts'
import type { Item, ListItem, RecordItem } from './item.ts'

/** What a parser saw first that is no JSON: its range, and in words. */
export type JsonFault = { at: number; end: number; found: string }

type Open =
  | { item: RecordItem & { entries: Map<string, Item> }; key: string }
  | { item: ListItem & { items: Item[] } }

/**
 * Reads JSON that starts at `from` of a file; comments and trailing commas are no fault. Of broken or truncated JSON all
 * that can be read is given, with the first fault.
 */
export function readJson(raw: string, from: number): { root?: Item; fault?: JsonFault } {
  const open: Open[] = []
  let root: Item | undefined
  let fault: JsonFault | undefined
  const add = (item: Item) => {
    const parent = open.at(-1)
    if (!parent) root ??= item
    else if ('key' in parent) parent.item.entries.set(parent.key, item)
    else parent.item.items.push(item)
  }
  const close = (end: number) => {
    const last = open.pop()
    if (last) last.item.end = from + end
  }
  const begin = (next: Open) => {
    add(next.item)
    open.push(next)
  }
  try {
    visit(
      raw,
      {
        onObjectBegin: offset =>
          begin({
            item: { kind: 'record', at: from + offset, end: from + raw.length, entries: new Map() },
            key: '',
          }),
        onArrayBegin: offset =>
          begin({ item: { kind: 'list', at: from + offset, end: from + raw.length, items: [] } }),
        onObjectProperty: key => {
          const parent = open.at(-1)
          if (parent && 'key' in parent) parent.key = key
        },
        onLiteralValue: (value, offset, length) => add(literal(value, raw, offset, length, from)),
        onObjectEnd: (offset, length) => close(offset + length),
        onArrayEnd: (offset, length) => close(offset + length),
        onError: (code, offset, length) => {
          fault ??= {
            at: from + offset,
            end: from + offset + Math.max(length, 1),
            found: wordsFor(code, offset, raw),
          }
        },
      },
      { allowTrailingComma: true },
    )
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    fault = { at: from, end: from + 1, found: 'nesting without end' }
  }
  return { root, fault }
}

function wordsFor(code: ParseErrorCode, offset: number, raw: string): string {
  return offset >= raw.trimEnd().length ? 'end' : (words[printParseErrorCode(code)] ?? 'sign')
}

const words: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'value without a name',
  ValueExpected: 'gap where a value belongs',
  ColonExpected: 'name without a colon',
  CommaExpected: 'value without a comma before it',
  CloseBraceExpected: 'object that is never closed',
  CloseBracketExpected: 'list that is never closed',
  UnexpectedEndOfString: 'text that is never closed',
  UnexpectedEndOfComment: 'comment that is never closed',
  UnexpectedEndOfNumber: 'number that breaks off',
  InvalidUnicode: 'escape',
  InvalidEscapeCharacter: 'escape',
  InvalidCharacter: 'control character',
}

function literal(value: unknown, raw: string, offset: number, length: number, from: number): Item {
  const at = from + offset
  const end = at + length
  if (typeof value === 'string') {
    const map = () =>
      align(value, raw.slice(offset + 1, offset + length).replace(/"$/, ''), at + 1, spelling).map
    return { kind: 'text', at, end, value, map }
  }
  const scalar = typeof value === 'number' || typeof value === 'boolean' ? value : null
  return { kind: 'scalar', at, end, value: scalar }
}

const spelling: Spelling = {
  starts: /\\/g,
  read: (raw, at) => {
    const sign = raw.charAt(at + 1)
    if (sign !== 'u') return { length: 2, text: escapes[sign] ?? sign }
    return { length: 6, text: String.fromCharCode(Number.parseInt(raw.slice(at + 2, at + 6), 16)) }
  },
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
