import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeWhole } from './fix-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('writing a file', () => {
  it('puts a file in place whole', async () => {
    const path = join(folder, 'reply.md')
    writeFileSync(path, 'before')
    expect(await writeWhole(path, 'after')).toBeUndefined()
    expect(readFileSync(path, 'utf8')).toBe('after')
  })

  it.skipIf(process.platform === 'win32')(
    'never puts a file in the place of a pipe or a device',
    async () => {
      const path = join(folder, 'pipe')
      execFileSync('mkfifo', [path])
      const [told] = await Promise.all([readWhole(path), writeWhole(path, 'a report')])
      expect(told).toBe('a report')
      expect(statSync(path).isFIFO()).toBe(true)
    },
  )
})

async function readWhole(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(path, 'utf8')
}
