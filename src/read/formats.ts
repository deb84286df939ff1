import type { Reader } from './input.ts'

/** A format: its name for `--as`, how it is recognised, and its reader. */
export type Format = {
  name: string
  /** The extensions that claim a file. */
  extensions: readonly string[]
  /** How a text starts whose path says nothing of its format, as with standard input. */
  starts?: RegExp
  load: () => Promise<{ read: Reader }>
  /** The file is no text in one encoding: the reader gets an empty source and decodes the bytes itself. */
  binary?: true
  /** The file holds records, in which platforms keep their replies. */
  data?: true
}

/** Plain text, which anything may be. */
const text: Format = { name: 'text', extensions: ['txt', 'text'], load: () => import('./text.ts') }

/** All formats; of several that would take a text by its start, the first takes it. */
export const formats: readonly Format[] = [
  { name: 'xlsx', extensions: ['xlsx', 'xlsm'], load: () => import('./xlsx.ts'), binary: true, data: true },
  {
    name: 'email',
    extensions: ['eml'],
    starts:
      /^(?:(?:received|return-path|delivered-to|mime-version|message-id|from|to|subject|date|x-[\w-]+):.*\r?\n(?:[ \t].*\r?\n)*){3}/i,
    load: () => import('./email.ts'),
    binary: true,
  },
  {
    name: 'json-lines',
    extensions: ['jsonl', 'ndjson'],
    starts: /^\s*\{.*\}[ \t]*\r?\n\s*\{/,
    load: () => import('./json-lines.ts'),
    data: true,
  },
  {
    name: 'json',
    extensions: ['json', 'json5', 'jsonc'],
    starts: /^\s*(?:\{\s*"|\[\s*[[{"])/,
    load: () => import('./json.ts'),
    data: true,
  },
  { name: 'yaml', extensions: ['yaml', 'yml'], load: () => import('./yaml.ts'), data: true },
  { name: 'csv', extensions: ['csv', 'tsv', 'tab'], load: () => import('./csv.ts'), data: true },
  {
    name: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    starts: /^\s*<(?:!doctype html|html|head|body|div|p|span|table)\b/i,
    load: () => import('./html.ts'),
  },
  { name: 'markdown', extensions: ['md', 'markdown', 'mdx'], load: () => import('./markdown.ts') },
  { name: 'markdown-library', extensions: [], load: () => import('./markdown.ts') },
  text,
]

/** The format that claims a file by its extension, else by its first characters; plain text where none does. */
export function formatFor(path: string, head: string): Format {
  const extension = /\.(\w{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? ''
  const byExtension = formats.find(({ extensions }) => extensions.includes(extension))
  return byExtension ?? formats.find(({ starts }) => starts?.test(head)) ?? text
}
