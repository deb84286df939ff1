import { relative, sep } from 'node:path'
import { type LoadedConfig, listOf } from './load.ts'
import type { Config } from './schema.ts'

/** The settings of a run or of one file, each absent where nobody has set it. */
export type Settings = Omit<Config, '$schema' | 'extends' | 'overrides'>

/** Settings of one origin; `fits` says for which files, where not for all. */
export type Layer = { from: string; settings: Settings; fits?: (path: string) => boolean }

/** The layers of a configuration: each file, then its overrides, the base first. Later layers win. */
export async function layersOf(loaded: readonly LoadedConfig[]): Promise<Layer[]> {
  const layers = await Promise.all(
    loaded.map(async one => {
      const { $schema: _schema, extends: _extends, overrides: _overrides, ...settings } = one.config
      return [{ from: one.file.path, settings }, ...(await overridesOf(one))]
    }),
  )
  return layers.flat()
}

async function overridesOf({ file, folder, config: { overrides = [] } }: LoadedConfig): Promise<Layer[]> {
  if (overrides.length === 0) return []
  // picomatch, because tinyglobby matches with it too: an override's glob means what a path's glob means.
  const { default: picomatch } = await import('picomatch')
  return overrides.map(({ files, ...settings }, index) => {
    const globs = listOf(files).map(glob => (glob.includes('/') ? glob : `**/${glob}`))
    const matches = picomatch(globs, { dot: true })
    return {
      from: `${file.path}, overrides ${index + 1} (${listOf(files).join(', ')})`,
      settings,
      fits: path => matches(relative(folder, path).split(sep).join('/')),
    }
  })
}

/** What is in force: the settings, and where each comes from, by dotted name (`rules.policy-shield`). */
export type InForce = { settings: Settings; origins: ReadonlyMap<string, string> }

/** The settings in force for a file (an absolute path), or for a run as a whole where no path is given. */
export function inForce(layers: readonly Layer[], path?: string): InForce {
  const origins = new Map<string, string>()
  const settings: Record<string, unknown> = {}
  for (const layer of layers) {
    if (layer.fits !== undefined && (path === undefined || !layer.fits(path))) continue
    for (const [name, value] of Object.entries(layer.settings)) {
      if (value === undefined) continue
      settings[name] = merged(settings[name], value)
      const names = isGroup(value) ? Object.keys(value).map(key => `${name}.${key}`) : [name]
      for (const one of names) origins.set(one, layer.from)
    }
  }
  return { settings, origins }
}

/** Lists add up, groups merge key by key, all else is replaced. */
function merged(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...before, ...value]
  return isGroup(before) && isGroup(value) ? { ...before, ...value } : value
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
