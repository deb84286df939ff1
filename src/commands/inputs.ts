import { readFile, stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { nothingToCheck, trouble, unopenable } from '../trouble.ts'
import type { Result, Source, Trouble } from '../types.ts'
import type { World } from './world.ts'

/** Something to check: its name as the user would write it, its absolute path (none for stdin), and its bytes. */
export type Input = { name: string; path?: string; read: () => Promise<Result<Source>> }

export type InputOptions = {
  ignore?: readonly string[]
  /** The name that stdin goes by. */
  stdinFilename?: string
}

/** What a folder is searched for; anything else is read where it is named outright. */
const extensions = 'txt text md markdown html htm eml mbox json jsonl ndjson csv tsv yaml yml xml'.split(' ')

const neverSearched = [
  '**/node_modules/**',
  '**/.git/**',
  '**/heard.{config,baseline,ignores}.*',
  '**/package{,-lock}.json',
  '**/tsconfig*.json',
]

/** Files, folders (with all below), globs and `-` → inputs in order, each once; what leads nowhere becomes a trouble. */
export async function gather(
  paths: readonly string[],
  options: InputOptions,
  world: World,
): Promise<{ inputs: Input[]; troubles: Trouble[] }> {
  const found = await Promise.all(paths.map(path => find(path, options, world)))
  const inputs = new Map(
    found.flatMap(one => (Array.isArray(one) ? one : [])).map(input => [input.path ?? '-', input]),
  )
  return { inputs: [...inputs.values()], troubles: found.flatMap(one => (Array.isArray(one) ? [] : one)) }
}

async function find(path: string, options: InputOptions, world: World): Promise<Input[] | Trouble> {
  if (path === '-') return [stdinInput(options.stdinFilename, world)]
  const absolute = resolve(world.cwd, path)
  try {
    const about = await stat(absolute)
    if (!about.isDirectory()) return [fileInput(path, absolute)]
    const within = await search(`**/*.{${extensions.join(',')}}`, absolute, options.ignore)
    return within.length > 0 ? within.map(file => named(file, world)) : nothingToCheck(path, extensions)
  } catch (error) {
    const { isDynamicPattern } = await import('tinyglobby')
    if (!isDynamicPattern(path)) return unopenable(path, error)
    const within = await search(path, world.cwd, options.ignore)
    return within.length > 0 ? within.map(file => named(file, world)) : noMatch(path)
  }
}

async function search(pattern: string, cwd: string, ignore: readonly string[] = []): Promise<string[]> {
  // tinyglobby, because it is small and matches as picomatch does; one named file needs neither.
  const { glob } = await import('tinyglobby')
  const own = ignore.map(one => (one.includes('/') ? one : `**/${one}`))
  const files = await glob(pattern, {
    cwd,
    ignore: [...neverSearched, ...own],
    absolute: true,
    expandDirectories: false,
  })
  return files.sort()
}

const noMatch = (path: string) =>
  trouble('no-match', `Unexpected glob “${path}”, expected one that matches a file`, {
    help: 'Put it in quotes so that the shell leaves it alone, and mind the folder you are in.',
  })

const named = (absolute: string, world: World) => fileInput(relative(world.cwd, absolute), absolute)

function fileInput(name: string, path: string): Input {
  return {
    name,
    path,
    read: async () => {
      try {
        return { ok: true, value: { path: name, bytes: await readFile(path) } }
      } catch (error) {
        return { ok: false, trouble: unopenable(name, error) }
      }
    },
  }
}

function stdinInput(name: string | undefined, world: World): Input {
  const path = name ?? '<stdin>'
  return { name: path, read: async () => ({ ok: true, value: { path, bytes: await world.stdin.read() } }) }
}
