import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { World } from '../world.ts'

/** Lets the user's own editor have the text; the text as it was saved there, or what went amiss. */
export function editOutside(text: string, env: World['env']): { text: string } | { amiss: string } {
  const editor = env.VISUAL || env.EDITOR
  if (!editor) return { amiss: 'Set $EDITOR to go on in your own editor.' }
  const folder = mkdtempSync(join(tmpdir(), 'heard-'))
  const file = join(folder, 'reply.md')
  try {
    writeFileSync(file, text, { mode: 0o600 })
    // The shell takes editors with flags, such as `code --wait`.
    const { status, error } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' })
    if (error || status !== 0)
      return { amiss: `${editor} ended with ${error?.message ?? `code ${status}`}; nothing was changed.` }
    return { text: readFileSync(file, 'utf8').replace(/\n$/, '') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
