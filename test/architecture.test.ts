import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const law = rowsOf(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))

function rowsOf(page: string): Map<string, Set<string> | 'every'> {
  const rows = page.matchAll(/^\| `(\S+?)` *\| [^|]+\| ([^|]+)\|$/gm)
  return new Map(
    [...rows].map(([, room = '', allowed = '']) => [
      room,
      allowed.trim() === 'every room' ? 'every' : new Set(allowed.split(',').map(name => name.trim())),
    ]),
  )
}

/** `src/match/index.ts` → `match`; `src/lint.ts` → `lint`; `rules/en/x/y.ts` → `rules`. */
function roomOf(file: string): string {
  const [top, second = ''] = relative(root, file).split('/')
  return top === 'src' ? second.replace(/\.tsx?$/, '') : (top ?? '')
}

function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  const found = code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)
  return [...found].map(([, path = '']) => resolve(dirname(file), path))
}

describe('the table of imports in ARCHITECTURE.md', () => {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter(file => !/\.test\.tsx?$/.test(file))
    .map(file => join(root, file))

  it('has a row for every room', () => {
    const rooms = new Set(files.map(roomOf))
    expect([...rooms].filter(room => !law.has(room))).toEqual([])
  })

  it('is kept by every file', () => {
    const breaches = files.flatMap(file =>
      importsOf(file)
        .filter(target => {
          const [from, to] = [roomOf(file), roomOf(target)]
          const allowed = law.get(from)
          return from !== to && to !== 'types' && allowed !== 'every' && !allowed?.has(to)
        })
        .map(target => `${relative(root, file)} imports ${relative(root, target)}`),
    )
    expect(breaches).toEqual([])
  })

  it('lets code rules import the kit alone', () => {
    const twins = globSync('rules/**/*.ts', { cwd: root }).map(file => join(root, file))
    const breaches = twins.flatMap(file => importsOf(file).filter(target => roomOf(target) !== 'kit'))
    expect(breaches).toEqual([])
  })
})
