import { relative, sep } from 'node:path'
/** picomatch, because tinyglobby matches with it too: an override's glob means what a path's glob means. */
import picomatch from 'picomatch'
import { type LoadedConfig, listOf } from './load.ts'
import type { Config } from './schema.ts'

/** The settings of a run or of one file, each absent where nobody has set it. */
export type Settings = Omit<Config, '$schema' | 'extends' | 'overrides' | 'rulesDir'> & {
  rulesDir?: string[]
}

/** Settings of one origin; `fits` says for which files, where not for all. */
export type Layer = { from: string; settings: Settings; fits?: (path: string) => boolean }

/** The layers of a configuration: each file, then its overrides, the base first. Later layers win. */
export function layersOf(loaded: readonly LoadedConfig[]): Layer[] {
  return loaded.flatMap(({ file, folder, config }) => {
    const { $schema: _schema, extends: _extends, overrides = [], rulesDir, ...settings } = config
    const own: Layer = {
      from: file.path,
      settings: { ...settings, ...(rulesDir && { rulesDir: [...listOf(rulesDir)] }) },
    }
    return [
      own,
      ...overrides.map(({ files, ...rest }, index): Layer => {
        const globs = listOf(files).map(glob => (glob.includes('/') ? glob : `**/${glob}`))
        const matches = picomatch(globs, { dot: true })
        return {
          from: `${file.path}, overrides ${index + 1} (${listOf(files).join(', ')})`,
          settings: rest,
          fits: path => matches(relative(folder, path).split(sep).join('/')),
        }
      }),
    ]
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
      const before = settings[name]
      settings[name] = Array.isArray(value)
        ? [...listIn(before), ...value]
        : isGroup(value)
          ? { ...Object(before), ...value }
          : value
      const names = isGroup(value) ? Object.keys(value).map(key => `${name}.${key}`) : [name]
      for (const one of names) origins.set(one, layer.from)
    }
  }
  return { settings, origins }
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
