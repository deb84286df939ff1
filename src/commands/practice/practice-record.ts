import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Entry, lineOf } from '../../practice/record.ts'
import { stateFolder } from '../state-folder.ts'
import type { World } from '../world.ts'

/** What was practised and how it went: the agent's own file, readable by nobody else. It holds no text of theirs. */
export type PracticeRecord = { path: string; read: () => string; add: (entry: Entry) => void }

/** The record of this user. Where nothing can be kept, practice goes on all the same. */
export function practiceRecord(env: World['env']): PracticeRecord {
  const path = join(stateFolder(env), 'practice', 'record.jsonl')
  return {
    path,
    read: () => {
      try {
        return readFileSync(path, 'utf8')
      } catch {
        return ''
      }
    },
    add: entry => {
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        appendFileSync(path, lineOf(entry), { mode: 0o600 })
      } catch {
        // See above: practice goes on.
      }
    },
  }
}
