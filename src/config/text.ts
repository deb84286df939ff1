/**
 * Configuration text → its value, and where each of its parts stands. jsonc-parser, because it forgives comments and
 * keeps offsets; yaml, because it keeps ranges. Both are loaded only where a file asks for them.
 */
import { basename, extname } from 'node:path'
import { troubleAt } from '../trouble.ts'
import type { Result, Span, Trouble } from '../types.ts'

export type Path = readonly PropertyKey[]

/** A parsed file: its value, and the span of a key or a value in its text (undefined where it has none). */
export type ConfigText = { value: unknown; locate: (path: Path, part: 'key' | 'value') => Span | undefined }

/** Parses a configuration file by its name; `.heardrc` is YAML, of which JSON is a part. */
export async function parseConfig(path: string, text: string): Promise<Result<ConfigText>> {
  if (extname(path) !== '.json') return parseYaml(path, text)
  const parsed = await parseJson(path, text)
  return parsed.ok && basename(path) === 'package.json'
    ? { ok: true, value: within(parsed.value, 'heard') }
    : parsed
}

function within({ value, locate }: ConfigText, key: string): ConfigText {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return {
    value: inner.find(([name]) => name === key)?.[1],
    locate: (path, part) => locate([key, ...path], part),
  }
}

async function parseJson(path: string, text: string): Promise<Result<ConfigText>> {
  const { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } = await import('jsonc-parser')
  const errors: import('jsonc-parser').ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  const [error] = errors
  if (error !== undefined || tree === undefined) {
    const { error: code = 4, offset = 0, length = 0 } = error ?? {}
    const what = printParseErrorCode(code)
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase()
    return { ok: false, trouble: broken(path, text, 'JSON', what, [offset, offset + length]) }
  }
  return {
    ok: true,
    value: {
      value: getNodeValue(tree),
      locate: (place, part) => {
        const value = findNodeAtLocation(
          tree,
          place.map(step => (typeof step === 'symbol' ? String(step) : step)),
        )
        const node = part === 'key' ? value?.parent?.children?.[0] : value
        return node && [node.offset, node.offset + node.length]
      },
    },
  }
}

async function parseYaml(path: string, text: string): Promise<Result<ConfigText>> {
  const { isMap, isNode, isScalar, isSeq, parseDocument } = await import('yaml')
  const document = parseDocument(text, { prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) return { ok: false, trouble: broken(path, text, 'YAML', error.message, error.pos) }

  const spanOf = (node: unknown): Span | undefined =>
    isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined
  const locate = (place: Path, part: 'key' | 'value'): Span | undefined => {
    let node: unknown = document.contents
    let key: unknown
    for (const step of place) {
      const pair = isMap(node)
        ? node.items.find(item => isScalar(item.key) && item.key.value === step)
        : { key: undefined, value: isSeq(node) ? node.items[Number(step)] : undefined }
      if (pair === undefined) return undefined
      key = pair.key
      node = pair.value
    }
    return spanOf(part === 'key' ? key : node)
  }
  return { ok: true, value: { value: document.toJS(), locate } }
}

function broken(path: string, text: string, language: string, what: string, span: Span): Trouble {
  return troubleAt(
    'config-syntax',
    `Unexpected ${language} (${what.replace(/\.$/, '')}), expected a configuration that parses`,
    { path, text },
    span,
    'Mend the marked place; an editor that knows the schema (schema/heard-config.schema.json) shows it as you type.',
  )
}
