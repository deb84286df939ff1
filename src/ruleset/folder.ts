import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { trouble, unopenable } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import type { PageFile } from './page.ts'
import type { PageKind } from './schema.ts'

/** What a folder of pages holds, in the order of the files' names. */
export type Folder = { files: PageFile[]; troubles: Trouble[] }

/** Folders and files that hold other pages than rules. */
const special: Record<string, PageKind> = {
  moves: 'move',
  scenarios: 'scenario',
  lists: 'list',
  playbooks: 'playbook',
  'precedence.yml': 'precedence',
  'customer.yml': 'customer',
  'scorecard.yml': 'scorecard',
}
/** Labelled sentences train the classifier, the pages for practice are listed apart; neither make the ruleset. */
const noPages = new Set(['labelled', 'practice'])

/**
 * The pages in a folder of rules: `<category>/<rule>.yml`, `moves/`, `scenarios/`, `lists/`, `playbooks/`. The listing
 * is the registry. A file that can't be read is a trouble; the rest is still read.
 */
export async function listPages(root: string): Promise<Folder> {
  const folder: Folder = { files: [], troubles: [] }
  await listRoot(root, folder)
  return folder
}

/** The pages for practice in a folder of rules: `practice/<playbook>.yml` and `practice/drills/<drill>.yml`. */
export async function listPractice(root: string): Promise<Folder> {
  const folder: Folder = { files: [], troubles: [] }
  const practice = join(root, 'practice')
  for (const [path, kind] of [
    [practice, 'tickets'],
    [join(practice, 'drills'), 'drill'],
  ] as const) {
    const names = await readdir(path).catch(() => [])
    for (const file of names.filter(isPage).sort()) await take(join(path, file), kind, '', folder)
  }
  return folder
}

async function listRoot(root: string, folder: Folder): Promise<void> {
  const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
    folder.troubles.push(unopenable(root, error))
    return []
  })
  for (const { name, isFolder } of entries
    .map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort(byName)) {
    const path = join(root, name)
    if (isFolder && isLanguage(name)) await listRoot(path, folder)
    else if (isFolder && !noPages.has(name)) await listCategory(path, name, folder)
    else if (!isFolder && special[name]) await take(path, special[name], '', folder)
    else if (!isFolder && isPage(name)) folder.troubles.push(strayPage(path))
  }
}

async function listCategory(path: string, name: string, folder: Folder): Promise<void> {
  const names = (await readdir(path)).sort()
  for (const file of names.filter(isPage)) {
    const stem = basename(file, extname(file))
    const twin = ['.ts', '.js', '.mjs'].map(ending => stem + ending).find(one => names.includes(one))
    const category = name in special ? '' : name
    await take(join(path, file), special[name] ?? 'rule', category, folder, twin && join(path, twin))
  }
}

async function take(
  path: string,
  kind: PageKind,
  category: string,
  folder: Folder,
  twin?: string,
): Promise<void> {
  try {
    const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
    folder.files.push({ kind, id: basename(path, extname(path)), category, path, text, twin })
  } catch (error) {
    folder.troubles.push(unopenable(path, error))
  }
}

function strayPage(path: string): Trouble {
  return trouble('page-place', 'Unexpected page outside a category, expected it in a folder', {
    path,
    help: 'Move it into a folder named for its category, such as tone/.',
  })
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}

function isLanguage(folder: string): boolean {
  return /^[a-z]{2}$/.test(folder)
}

/** Names that start with a full stop or an underscore are templates and private notes. */
function isPage(name: string): boolean {
  return /^[^._].*\.ya?ml$/.test(name)
}
