import { stat, writeFile } from 'node:fs/promises'
import { type Edit, edited, safeEdits } from '../fix.ts'
import { trouble, unwritable } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import type { Linted } from './lint-inputs.ts'

/** A source as it stands and as it would stand with the safe swaps made. */
export type Fixed = { path: string; before: string; after: string; places: number }

/** The safe swaps of one input; undefined where there is nothing to swap. */
export function fixOf({ source, replies }: Linted): Fixed | Trouble | undefined {
  const edits: Edit[] = safeEdits(replies)
  const text = replies[0]?.draft.source.text
  if (source === undefined || text === undefined || edits.length === 0) return undefined
  if (!Buffer.from(text).equals(source.bytes)) {
    return trouble('fix-encoding', 'Unexpected encoding, expected UTF-8 for --fix', {
      path: source.path,
      help: 'Save the file as UTF-8 first; it was checked, but left as it is.',
    })
  }
  return { path: source.path, before: text, after: edited(text, edits), places: edits.length }
}

/** Writes a file aside and puts it in place whole; what is no file (`/dev/stdout`, a pipe) is written to, never replaced. */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<Trouble | undefined> {
  // write-file-atomic, because it also keeps owner and mode, and cleans up after itself.
  const { default: writeFileAtomic } = await import('write-file-atomic')
  try {
    if (await isDevice(path)) await writeFile(path, text)
    else await writeFileAtomic(path, typeof text === 'string' ? text : Buffer.from(text))
    return undefined
  } catch (error) {
    return unwritable(path, error)
  }
}

async function isDevice(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** A unified diff, as `patch` takes it. */
export async function diffOf({ path, before, after }: Fixed): Promise<string> {
  // diff, because a good diff is an algorithm of its own.
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  const headers = { headerOptions: FILE_HEADERS_ONLY, context: 2 }
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, headers)
}
