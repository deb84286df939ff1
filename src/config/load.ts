import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, extname, isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
/** lilconfig, because it finds a file up the tree by the names that people expect and does nothing else. */
import { lilconfig } from 'lilconfig'
import { trouble, unopenable } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import type { ConfigFile } from './check.ts'
import type { Config } from './schema.ts'

/** One configuration file, checked, with paths made absolute. */
export type LoadedConfig = { file: ConfigFile; folder: string; config: Config }

/** Where a configuration may stand, in each folder from the given one up. */
export const searchPlaces = [
  ...['yaml', 'yml', 'json', 'js', 'mjs', 'cjs'].map(extension => `heard.config.${extension}`),
  '.heardrc',
  'package.json',
]

/** The configuration file in force in a folder, or undefined; reads nothing but names (and package.json). */
export async function findConfig(folder: string): Promise<string | undefined> {
  const text = (path: string, content: string) =>
    basename(path) === 'package.json' ? ownPart(content) : content
  const loaders = Object.fromEntries(
    ['.yaml', '.yml', '.json', '.js', '.mjs', '.cjs', 'noExt'].map(at => [at, text]),
  )
  const found = await lilconfig('heard', { searchPlaces, loaders, ignoreEmptySearchPlaces: false }).search(
    folder,
  )
  return found?.filepath
}

/** A package.json that doesn't parse is somebody else's to report. */
function ownPart(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return {}
  }
}

/** A configuration and all that it extends, the base first; troubles instead of what can't be used. */
export async function loadConfig(
  path: string,
  from: readonly string[] = [],
): Promise<{ loaded: LoadedConfig[]; troubles: Trouble[] }> {
  if (from.includes(path)) {
    const title = 'Unexpected circle of “extends”, expected an end to it'
    return {
      loaded: [],
      troubles: [trouble('extends-circle', title, { path, help: [...from, path].join(' → ') })],
    }
  }
  const own = await loadOne(path)
  if (own.loaded === undefined) return { loaded: [], troubles: own.troubles }

  const { config, file, folder } = own.loaded
  const bases = await Promise.all(
    listOf(config.extends).map(async name => {
      const base = resolveBase(name, file, folder)
      return typeof base === 'string' ? loadConfig(base, [...from, path]) : { loaded: [], troubles: [base] }
    }),
  )
  return {
    loaded: [...bases.flatMap(base => base.loaded), own.loaded],
    troubles: bases.flatMap(base => base.troubles),
  }
}

async function loadOne(path: string): Promise<{ loaded?: LoadedConfig; troubles: Trouble[] }> {
  const { checkConfig } = await import('./check.ts')
  const folder = dirname(path)
  const read = await readValue(path)
  if (read.trouble !== undefined) return { troubles: [read.trouble] }
  const { config, troubles } = checkConfig(read.file, read.value)
  if (config === undefined) return { troubles }
  const rulesDir = config.rulesDir && resolve(folder, config.rulesDir)
  return { loaded: { file: read.file, folder, config: { ...config, rulesDir } }, troubles }
}

type Read = { file: ConfigFile; value: unknown; trouble?: undefined } | { trouble: Trouble }

async function readValue(path: string): Promise<Read> {
  if (/^\.[mc]?js$/.test(extname(path))) return runScript(path)
  try {
    const text = await readFile(path, 'utf8')
    const { parseConfig } = await import('./text.ts')
    const parsed = await parseConfig(path, text)
    if (!parsed.ok) return { trouble: parsed.trouble }
    return { file: { path, text, locate: parsed.value.locate }, value: parsed.value.value }
  } catch (error) {
    return { trouble: unopenable(path, error) }
  }
}

async function runScript(path: string): Promise<Read> {
  try {
    const script: { default?: unknown } = await import(pathToFileURL(path).href)
    return { file: { path }, value: script.default }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    const title = `Unexpected fault in this configuration (${what}), expected a default export`
    return {
      trouble: trouble('config-script', title, { path, help: `Run it alone to see more: node ${path}` }),
    }
  }
}

function resolveBase(name: string, file: ConfigFile, folder: string): string | Trouble {
  if (name.startsWith('.') || isAbsolute(name)) return resolve(folder, name)
  try {
    return createRequire(file.path).resolve(name)
  } catch {
    return trouble('missing-base', `Unexpected “extends: ${name}”, expected a file or an installed package`, {
      path: file.path,
      help: `For a file write ./${name}; for a package install it beside this configuration.`,
    })
  }
}

/** One or more, as a list. */
export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
