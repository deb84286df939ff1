import type { Reader } from './input.ts'

/** A format: its name for `--as`, how it is recognised by path and first characters, and its reader. */
export type Format = {
  name: string
  claims: (path: string, head: string) => boolean
  load: () => Promise<{ read: Reader }>
}

/** The first that claims a source reads it. */
export const formats: readonly Format[] = [
  {
    name: 'json-lines',
    claims: by(['jsonl', 'ndjson'], /^\s*\{.*\}[ \t]*\r?\n\s*\{/),
    load: () => import('./json-lines.ts'),
  },
  {
    name: 'json',
    claims: by(['json', 'json5', 'jsonc'], /^\s*(?:\{\s*"|\[\s*[[{"])/),
    load: () => import('./json.ts'),
  },
  { name: 'csv', claims: by(['csv', 'tsv', 'tab']), load: () => import('./csv.ts') },
  {
    name: 'html',
    claims: by(['html', 'htm', 'xhtml'], /^\s*<(?:!doctype html|html|head|body|div|p|span|table)\b/i),
    load: () => import('./html.ts'),
  },
  { name: 'markdown', claims: by(['md', 'markdown', 'mdx']), load: () => import('./markdown.ts') },
  { name: 'text', claims: () => true, load: () => import('./text.ts') },
]

/** Claims files by extension and, where the path has none (standard input), texts that start as `looks` says. */
function by(extensions: readonly string[], looks?: RegExp): Format['claims'] {
  return (path, head) => {
    const extension = /\.(\w{1,8})$/.exec(path)?.[1]?.toLowerCase()
    return extension === undefined ? looks?.test(head) === true : extensions.includes(extension)
  }
}
