import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { table } from './table.ts'
import { replies } from './texts.ts'

const heard = resolve(import.meta.dirname, '../bin/heard.js')
const rounds = 10

/** How long the command takes to start, above an empty program in the same run. */
export async function startUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'))
  const draft = join(folder, 'draft.txt')
  const empty = join(folder, 'empty.js')
  const [text = ''] = await replies(1)
  writeFileSync(draft, text)
  writeFileSync(empty, '')
  const commands: readonly (readonly [name: string, budget: string, args: readonly string[]])[] = [
    ['bare node', '', [empty]],
    ['heard --version', '15', [heard, '--version']],
    ['heard check draft.txt', '60', [heard, 'check', draft]],
  ]
  const best = commands.map(() => Number.POSITIVE_INFINITY)
  // In turns, so that a busy spell of the machine falls on all alike.
  for (let round = 0; round < rounds; round++)
    for (const [index, [, , args]] of commands.entries()) best[index] = Math.min(best[index]!, run(args))
  rmSync(folder, { recursive: true })
  const [bare = 0] = best
  table(`Start-up, wall clock, the least of ${rounds}`, [
    ['', 'ms', 'above bare', 'budget'],
    ...commands.map(([name, budget], index) => [
      name,
      best[index]!.toFixed(0),
      `+${(best[index]! - bare).toFixed(0)}`,
      budget,
    ]),
  ])
}

function run(args: readonly string[]): number {
  // Where it is set, Node reads a file of certificates at every start, which takes longer than all else.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const start = performance.now()
  spawnSync(process.execPath, args, { env, stdio: 'ignore' })
  return performance.now() - start
}
