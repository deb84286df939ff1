import type { Reader } from './input.ts'

/** A format: its name for `--as`, how it is recognised by path and first characters, and its reader. */
export type Format = {
  name: string
  claims: (path: string, head: string) => boolean
  load: () => Promise<{ read: Reader }>
  /** The file is no text in one encoding: the reader gets an empty source and decodes the bytes itself. */
  binary?: true
  /** The file holds records, in which platforms keep their replies. */
  data?: true
}

/** The first that claims a source reads it. */
export const formats: readonly Format[] = [
  { name: 'xlsx', claims: by(['xlsx', 'xlsm']), load: () => import('./xlsx.ts'), binary: true, data: true },
  {
    name: 'email',
    claims: by(
      ['eml'],
      /^(?:(?:received|return-path|delivered-to|mime-version|message-id|from|to|subject|date|x-[\w-]+):.*\r?\n(?:[ \t].*\r?\n)*){3}/i,
    ),
    load: () => import('./email.ts'),
    binary: true,
  },
  {
    name: 'json-lines',
    claims: by(['jsonl', 'ndjson'], /^\s*\{.*\}[ \t]*\r?\n\s*\{/),
    load: () => import('./json-lines.ts'),
    data: true,
  },
  {
    name: 'json',
    claims: by(['json', 'json5', 'jsonc'], /^\s*(?:\{\s*"|\[\s*[[{"])/),
    load: () => import('./json.ts'),
    data: true,
  },
  { name: 'yaml', claims: by(['yaml', 'yml']), load: () => import('./yaml.ts'), data: true },
  { name: 'csv', claims: by(['csv', 'tsv', 'tab']), load: () => import('./csv.ts'), data: true },
  {
    name: 'html',
    claims: by(['html', 'htm', 'xhtml'], /^\s*<(?:!doctype html|html|head|body|div|p|span|table)\b/i),
    load: () => import('./html.ts'),
  },
  { name: 'markdown', claims: by(['md', 'markdown', 'mdx']), load: () => import('./markdown.ts') },
  { name: 'markdown-library', claims: () => false, load: () => import('./markdown.ts') },
  { name: 'text', claims: () => true, load: () => import('./text.ts') },
]

/** Claims files by extension and, where the path has none (standard input), texts that start as `looks` says. */
function by(extensions: readonly string[], looks?: RegExp): Format['claims'] {
  return (path, head) => {
    const extension = /\.(\w{1,8})$/.exec(path)?.[1]?.toLowerCase()
    return extension === undefined ? looks?.test(head) === true : extensions.includes(extension)
  }
}
