import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checked } from '../../lsp/checked.ts'
import type { PageOf } from '../../lsp/diagnostics.ts'
import { lintSource } from '../lint-inputs.ts'
import type { Session } from '../session.ts'

/** The languages, as editors name them, in which replies are written, and the extension of each. */
const extensions: Readonly<Record<string, string>> = {
  plaintext: '.txt',
  text: '.txt',
  mail: '.txt',
  markdown: '.md',
  html: '.html',
}

/** Whether a document is of a kind in which replies are written. */
export function isReply({ languageId }: TextDocument): boolean {
  return languageId in extensions
}

/** The path of a document; one that has not been saved yet is taken to stand in `folder`. */
export function pathOf({ uri, languageId }: TextDocument, folder: string): string {
  return uri.startsWith('file:')
    ? fileURLToPath(uri)
    : join(folder, `untitled${extensions[languageId] ?? ''}`)
}

/** Checks a document as it stands in the editor, saved or not. */
export async function checkDocument(
  document: TextDocument,
  path: string,
  session: Session,
): Promise<Checked> {
  const source = { path, bytes: new TextEncoder().encode(document.getText()) }
  const { replies, troubles } = await lintSource(source, path, { session, read: { encoding: 'utf-8' } })
  return { document, replies, troubles }
}

/** Where the pages of rules lie: the team's own, else those of this package. */
export function pagesOf({ run: { rulesDir } }: Session): PageOf {
  const builtin = join(dirname(createRequire(import.meta.url).resolve('heard/package.json')), 'rules/en')
  return ({ category, rule }) => {
    const page = [rulesDir, builtin]
      .flatMap(folder => (folder === undefined ? [] : join(folder, category, `${rule}.yml`)))
      .find(path => existsSync(path))
    return page && pathToFileURL(page).href
  }
}
