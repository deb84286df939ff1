import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Case } from '../../coach/state.ts'
import { decode } from '../../read/decode.ts'
import { readFrontMatter } from '../../read/front-matter.ts'
import { readSource } from '../../read/index.ts'
import { trouble, unopenable } from '../../trouble.ts'
import type { Result, Trouble } from '../../types.ts'
import { writeWhole } from '../fix-files.ts'

/** A draft as it is written: what stands above it (front matter) is kept as it is. */
export type DraftFile = { path: string | null; head: string; text: string; about: Case; isNew: boolean }

const nothingKnown: Case = { customer: '', to: '', scenario: '', channel: '' }

/** An empty draft that has no file yet. */
export function emptyDraftFile(text = ''): DraftFile {
  return { path: null, head: '', text, about: nothingKnown, isNew: true }
}

/** Opens a text or Markdown draft for writing. A file that is not there yet is a new one; an export is refused. */
export async function openDraft(name: string, cwd: string): Promise<Result<DraftFile>> {
  const path = resolve(cwd, name)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) {
    if (bytes.code === 'ENOENT') return { ok: true, value: { ...emptyDraftFile(), path } }
    return { ok: false, trouble: unopenable(name, bytes) }
  }
  if (!/\.(?:txt|text|md|markdown|)$/i.test(/\.[^./\\]*$/.exec(name)?.[0] ?? '.'))
    return { ok: false, trouble: notADraft(name) }
  const decoded = decode({ path: name, bytes })
  if (!decoded.ok) return decoded
  const { bodyFrom } = await readFrontMatter(decoded.value)
  const [draft] = (await readSource({ path: name, bytes })).drafts
  const about = {
    customer: draft?.customer ?? '',
    to: draft?.to ?? '',
    scenario: draft?.scenario ?? '',
    channel: draft?.channel ?? '',
  }
  const { text } = decoded.value
  return {
    ok: true,
    value: { path, head: text.slice(0, bodyFrom), text: text.slice(bodyFrom), about, isNew: false },
  }
}

/** Writes the draft whole or not at all. */
export async function saveDraft(path: string, head: string, text: string): Promise<Trouble | undefined> {
  const ending = text === '' || text.endsWith('\n') ? '' : '\n'
  return writeWhole(path, head + text + ending)
}

const notADraft = (path: string) =>
  trouble('not-a-draft', 'Unexpected file, expected a text or Markdown draft', {
    path,
    help: `To check an export or a page: heard check ${path}`,
  })
