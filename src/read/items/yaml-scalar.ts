import type { Scalar } from 'yaml'
import type { Segment } from '../../types.ts'
import { align, lineBreakAt, type Spelling } from '../align.ts'

/** The way home of a scalar's value; `raw` starts at `from` of its file and holds quotes or the block's header. */
export function scalarMap(
  value: string,
  raw: string,
  from: number,
  style: Scalar['type'],
): readonly Segment[] {
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
