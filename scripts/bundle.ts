import { basename, join, relative, resolve } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { glob } from 'tinyglobby'

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')

/**
 * The verbs' tree and all that a plain check loads, bundled into one file: left to itself, esbuild would cut the same
 * code into fifty chunks, and opening them takes longer than checking a draft.
 */
const quick = 'commands/dispatch.ts'
const within = new Set(
  ['commands/check.ts', 'classify/opened.ts', 'read/text.ts', 'report/terminal.ts'].map(file =>
    join(src, file),
  ),
)

const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  // ES modules where a package has them: named imports of its CommonJS twin are lost in a lazy chunk.
  mainFields: ['module', 'main'],
  // React has a twin for production, smaller and faster, and picks it by this name.
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  // tinypool starts its workers from files of its own; vscode-languageserver is CommonJS that only `lsp` loads; ink loads its developer tools only when asked to; CommonJS dependencies call require.
  external: [
    'react-devtools-core',
    'tinypool',
    'vscode-languageserver',
    'clipboardy',
    '#ruleset',
    '#pages',
    '#practice',
    '#model',
  ],
  banner: {
    js: [
      `import { createRequire as requireFrom } from 'node:module';`,
      `import { fileURLToPath as pathFrom } from 'node:url';`,
      'const require = requireFrom(import.meta.url), __filename = pathFrom(import.meta.url);',
    ].join(' '),
  },
} as const satisfies BuildOptions

/** Bundles the product into dist/; returns the paths of the files made, or nothing where esbuild has refused. */
export async function bundle(): Promise<ReadonlySet<string> | undefined> {
  const lazy = new Map<string, string>()
  try {
    const first = await build({
      ...common,
      entryPoints: [{ in: join(src, quick), out: 'check' }],
      plugins: [lazily((file, name) => (within.has(file) ? undefined : door(file, name, lazy)))],
    })
    const own = await glob(['{cli,coach,index,retext}.ts', '**/{worker,check-worker}.ts'], {
      cwd: src,
      absolute: true,
    })
    const others = await build({
      ...common,
      entryPoints: [
        ...own.map(file => ({ in: file, out: basename(file, '.ts') })),
        ...[...lazy].map(([file, out]) => ({ in: file, out })),
      ],
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      plugins: [lazily(file => (file === join(src, quick) ? 'check' : undefined))],
    })
    const made = [first, others].flatMap(({ metafile }) => Object.keys(metafile.outputs))
    return new Set(made.map(path => join(root, path)))
  } catch {
    return undefined // esbuild itself has said what is amiss
  }
}

/** The file of its own that a lazily loaded module or package gets: `dist/lazy/report/json.js`, `dist/lazy/yaml.js`. */
function door(file: string, name: string, doors: Map<string, string>): string {
  const module = name.startsWith('.') ? relative(src, file).replace(/\.\w+$/, '') : name
  const out = `lazy/${module.replaceAll('\\', '/')}`
  doors.set(file, out)
  return out
}

/** Leaves a dynamic import to run time where `out` names the file in dist/ that it is found in. */
function lazily(out: (file: string, name: string) => string | undefined): Plugin {
  return {
    name: 'lazily',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path, kind, pluginData, ...from }) => {
        if (kind !== 'dynamic-import' || pluginData === 'asked') return undefined
        const found = await build.resolve(path, { kind, pluginData: 'asked', ...from })
        const name = found.external ? undefined : out(found.path, path)
        return name === undefined ? undefined : { path: `./${name}.js`, external: true }
      })
    },
  }
}
