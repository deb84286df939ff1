import { execFile } from 'node:child_process'
import { relative } from 'node:path'
import { promisify } from 'node:util'
import { inForce } from '../config/settings.ts'
import { macroKey, wordsOf } from '../fingerprint.ts'
import { readSource } from '../read/index.ts'
import { trouble } from '../trouble.ts'
import type { Draft, ReplyReport, Result } from '../types.ts'
import type { Input } from './inputs.ts'
import { type Asked, readOptions } from './lint-inputs.ts'
import type { World } from './world.ts'

/** Keeps of the replies those whose words have changed since a revision. */
export type Changed = (
  replies: readonly ReplyReport[],
  inputs: readonly Input[],
  asked: Asked,
) => Promise<ReplyReport[]>

const run = promisify(execFile)
const room = { maxBuffer: 1 << 28 }

/** What has changed since a git revision; a trouble where git knows no such revision. */
export async function changedSince(ref: string, world: World): Promise<Result<Changed>> {
  const git = async (...args: readonly string[]) =>
    (await run('git', ['-C', world.cwd, ...args], { ...room, encoding: 'buffer' })).stdout
  try {
    const root = String(await git('rev-parse', '--show-toplevel')).trim()
    // What this branch has changed, not what others did to the ref meanwhile.
    const base = String(await git('merge-base', ref, 'HEAD')).trim()
    const before = async ({ path = '' }: Input) =>
      git('show', `${base}:${relative(root, path).replaceAll('\\', '/')}`).catch(() => undefined)
    return {
      ok: true,
      value: async (replies, inputs, asked) => {
        const isNew = new Map<string, (draft: Draft) => boolean>()
        for (const input of inputs) isNew.set(input.name, await newIn(input, await before(input), asked))
        return replies.filter(({ draft }) => isNew.get(draft.path)?.(draft) ?? true)
      },
    }
  } catch (error) {
    const title = `Unexpected git revision “${ref}”, expected one of this repository`
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : ''
    const help = `${said ? `git says: ${said}. ` : ''}In CI, fetch the history first (fetch-depth: 0).`
    return { ok: false, trouble: trouble('unknown-revision', title, { help }) }
  }
}

/** Whether a draft of an input has words that it had not before; all are new in a file that was not there. */
async function newIn(
  input: Input,
  bytes: Buffer | undefined,
  { session, read }: Asked,
): Promise<(draft: Draft) => boolean> {
  if (bytes === undefined) return () => true
  const { settings } = inForce(session.layers, input.path ?? input.name)
  const { drafts } = await readSource({ path: input.name, bytes }, readOptions(settings, read))
  const known = new Set(drafts.map(wordingOf))
  return draft => !known.has(wordingOf(draft))
}

/** A macro and its words; layout and place are not of interest. */
const wordingOf = (draft: Draft) => `${macroKey(draft)}\0${wordsOf(draft.text).join(' ')}`
