import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { nearest, oneOf, troubleAt } from '../trouble.ts'
import type { Span, Trouble } from '../types.ts'
import { type PageKind, pages } from './schema.ts'
import type { PageValue } from './values.ts'

/** A page as it stands in its folder. */
export type PageFile = {
  kind: PageKind
  id: string
  /** The folder's name for rules, else empty. */
  category: string
  path: string
  text: string
  /** For code rules: where the twin stands. */
  twin?: string
}

/** A page that has the right form, with the means to point at any of its values. */
export type Page<K extends PageKind = PageKind> = PageFile & Place & PageValue<K>

/** The range of the value at a path such as `['match', 2]`, or of the nearest value above it. */
type Place = { at: (path: readonly PropertyKey[]) => Span }

/** Reads one page of YAML and checks its form; every problem is a trouble with file, line, column, frame and cure. */
export function readPage(file: PageFile): { page?: Page; troubles: Trouble[] } {
  const document = parseDocument(file.text, { lineCounter: new LineCounter(), prettyErrors: false })
  const broken = document.errors[0]
  if (broken) {
    const span = [broken.pos[0], Math.max(broken.pos[1], broken.pos[0] + 1)] as const
    return {
      troubles: [
        troubleAt('page-syntax', syntaxTitle(broken.message), file, span, syntaxCure(file.text, broken)),
      ],
    }
  }
  const at = (path: readonly PropertyKey[]) => rangeOf(document, path)
  const checked = pages[file.kind].safeParse(document.toJS())
  if (checked.success) return { page: { ...file, value: checked.data, at } as Page, troubles: [] }
  const unknownFirst = (issue: Issue) => (issue.code === 'unrecognized_keys' ? 0 : 1)
  const issues = [...checked.error.issues].sort((a, b) => unknownFirst(a) - unknownFirst(b))
  return { troubles: issues.flatMap(issue => issueTroubles(file, document, issue)) }
}

function rangeOf(document: Document, path: readonly PropertyKey[]): Span {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return [node.range[0], Math.max(node.range[1], node.range[0] + 1)]
  }
  return [0, 1]
}

type Issue = z.core.$ZodIssue

function issueTroubles(file: PageFile, document: Document, issue: Issue): Trouble[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => unknownKey(file, document, issue.path, key))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0]
    if (deepest) return issueTroubles(file, document, { ...deepest, path: [...issue.path, ...deepest.path] })
  }
  const value: unknown = document.getIn(issue.path)
  const where = issue.path.length === 0 ? 'the page' : `\`${issue.path.map(String).join('.')}\``
  const span = rangeOf(document, issue.path)
  const missing = issue.code === 'invalid_type' && value === undefined
  if (missing)
    return [
      troubleAt(
        'page-shape',
        `Unexpected end of page, expected ${where}`,
        file,
        [0, 1],
        `Add ${where} to the page.`,
      ),
    ]
  const mapping = issue.code === 'invalid_type' && issue.expected === 'string' && isNode(value)
  const cure = mapping
    ? 'A colon followed by a space makes a mapping. Put the text in a | block, or in “curly” words without the colon.'
    : typeof value === 'number' || typeof value === 'boolean'
      ? `Put it in quotes: '${String(value)}'`
      : issueCure(issue)
  const title = mapping
    ? `Unexpected mapping for ${where}, expected text`
    : `Unexpected value for ${where}: ${issueTitle(issue)}`
  return [troubleAt('page-shape', title, file, span, cure)]
}

function issueTitle(issue: Issue): string {
  if (issue.code === 'invalid_value') return `expected ${oneOf(issue.values.map(String))}`
  return issue.message.replace(/^Invalid input: /, '').replace(/^Too /, 'too ')
}

function issueCure(issue: Issue): string | undefined {
  if (issue.code === 'invalid_value') return 'Choose one of them.'
  if (issue.code === 'too_big') return 'Say it in fewer words.'
  if (issue.code === 'too_small') return 'Add at least one, or leave the key out.'
  return undefined
}

function unknownKey(file: PageFile, document: Document, path: PropertyKey[], key: string): Trouble {
  const known = knownKeys(pages[file.kind], path)
  const near = nearest(key, known)
  const parent: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  const start = keyOffset(parent, key) ?? rangeOf(document, path)[0]
  const help = near ? `Did you mean \`${near}\`?` : known.length > 0 ? `Keys are ${oneOf(known)}.` : undefined
  return troubleAt('page-key', `Unexpected key \`${key}\``, file, [start, start + key.length], help)
}

function keyOffset(parent: unknown, key: string): number | undefined {
  if (typeof parent !== 'object' || parent === null || !('items' in parent) || !Array.isArray(parent.items))
    return
  for (const item of parent.items)
    if (isNode(item.key) && String(item.key) === key) return item.key.range?.[0]
  return undefined
}

/** Keys that the schema knows at a path; empty where the path leads through a choice. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  let here = schema
  for (const step of path) here = inside(unwrap(here), step)
  const object = unwrap(here)
  return hasShape(object) ? Object.keys(object.shape) : []
}

function inside(schema: unknown, step: PropertyKey): unknown {
  if (hasShape(schema)) return schema.shape[String(step)]
  return typeof schema === 'object' && schema !== null && 'element' in schema ? schema.element : undefined
}

function unwrap(schema: unknown): unknown {
  if (
    typeof schema === 'object' &&
    schema !== null &&
    'unwrap' in schema &&
    typeof schema.unwrap === 'function'
  )
    return unwrap(schema.unwrap())
  return schema
}

function hasShape(schema: unknown): schema is { shape: Record<string, unknown> } {
  return typeof schema === 'object' && schema !== null && 'shape' in schema
}

function syntaxTitle(message: string): string {
  return `Unexpected YAML: ${message[0]?.toLowerCase()}${message.slice(1)}`
}

/** The cure for the traps that support sentences lay in YAML; tells them by the first sign of the line's value. */
function syntaxCure(text: string, error: { code: string; pos: readonly [number, number] }): string {
  const lineStart = text.lastIndexOf('\n', error.pos[0] - 1) + 1
  const line = text.slice(lineStart).split('\n', 1)[0] ?? ''
  const value = line.replace(/^\s*(- )?([\w-]+: )?/, '')
  if (error.code === 'TAB_AS_INDENT') return 'Indent with spaces.'
  if (error.code === 'DUPLICATE_KEY') return 'Keep one of the two.'
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'A colon followed by a space starts a mapping. Put the text in a | block (or > for one long line).'
  if (value.startsWith('"'))
    return 'A straight quote opens a quoted value. Use “curly” quotes in the text, or a | block.'
  if (/^[{[@`*&!%|>']/.test(value))
    return `A value can’t start with ${value[0]}. Put the whole value in quotes, or the text in a | block.`
  return 'Put the text in a | block (one entry a line), or in quotes.'
}
