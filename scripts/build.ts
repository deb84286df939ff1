import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { glob } from 'tinyglobby'
import writeWhole from 'write-file-atomic'
import { z } from 'zod'
import { compactModel } from '../src/classify/model.ts'
import { compile } from '../src/ruleset/compile.ts'
import { loadPages, loadPractice } from '../src/ruleset/load.ts'
import type { Page } from '../src/ruleset/page.ts'
import { pages as schemas } from '../src/ruleset/schema.ts'
import { dataOf } from '../src/ruleset/values.ts'
import type { Trouble } from '../src/types.ts'
import { bundle } from './bundle.ts'

const root = resolve(import.meta.dirname, '..')
const data = join(root, 'dist/data')

await mkdir(data, { recursive: true })
const { pages, troubles: astray } = await loadPages(join(root, 'rules'))
const practice = await loadPractice(join(root, 'rules'), pages.map(dataOf))
const troubles = [...astray, ...practice.troubles]
for (const trouble of troubles) console.error(told(trouble))
await Promise.all([writeData(pages, practice.pages), writeTwins(pages), writeModel(), writeSchemas()])
const bundled =
  process.argv.includes('--data') || (await Promise.all([writeProgram(), writeTypes()])).every(Boolean)
console.log(`${pages.length} pages compiled${troubles.length > 0 ? `, ${troubles.length} troubles` : ''}`)
process.exitCode = troubles.length > 0 || !bundled ? 1 : 0

/** The hot part that linting needs, the pages themselves for where they are shown, and those for practice. */
async function writeData(from: readonly Page[], drills: readonly Page[]): Promise<void> {
  const values = from.map(dataOf)
  await writeJson('ruleset', JSON.stringify(compile(values)))
  await writeJson('pages', JSON.stringify(values))
  await writeJson('practice', JSON.stringify(drills.map(dataOf)))
}

/** The table of code rules: the folder's listing, turned into imports. */
async function writeTwins(from: readonly Page[]): Promise<void> {
  const twins = from.filter(({ kind, twin }) => kind === 'rule' && twin !== undefined)
  const imports = twins.map(({ twin }, index) => `import rule${index} from '${posix(relative(data, twin!))}'`)
  const rows = twins.map(({ id }, index) => `  '${id}': rule${index},`)
  const table = [...imports, '', 'export default {', ...rows, '}', ''].join('\n')
  await writeWhole(join(data, 'twins.js'), table)
}

async function writeModel(): Promise<void> {
  await writeJson('model', compactModel(await readFile(join(root, 'rules/en/model.json'), 'utf8')))
}

/**
 * A file of JSON, and a module that gives its text: reading it so is much faster than loading it as a program, and
 * faster still where every character is one byte.
 */
async function writeJson(name: string, json: string): Promise<void> {
  const plain = json.replace(/[^\0-\x7F]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const read = `import { readFileSync } from 'node:fs'

export default readFileSync(new URL('${name}.json', import.meta.url), 'latin1')
`
  await Promise.all([
    writeWhole(join(data, `${name}.json`), plain),
    writeWhole(join(data, `${name}.js`), read),
  ])
}

/** JSON schemas, from which editors complete and check the pages. */
async function writeSchemas(): Promise<void> {
  for (const [name, schema] of Object.entries(schemas)) {
    const json = z.toJSONSchema(schema, { io: 'input' })
    await writeFile(join(root, 'schema', `${name}.schema.json`), `${JSON.stringify(json, null, 2)}\n`)
  }
}

/** The program, without what an earlier build has left behind. */
async function writeProgram(): Promise<boolean> {
  const made = await bundle()
  if (!made) return false
  const there = await glob('dist/{chunks,lazy}/**/*', { cwd: root, absolute: true })
  await Promise.all(there.filter(path => !made.has(path)).map(path => rm(path)))
  return true
}

/** Type declarations of what the package offers. */
async function writeTypes(): Promise<boolean> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const run = promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.types.json'], { cwd: root })
  return run.then(
    () => true,
    ({ stdout }: { stdout?: string }) => {
      console.error(stdout)
      return false
    },
  )
}

function told({ title, help, path, line, column, frame }: Trouble): string {
  const place = path === undefined ? '' : `${relative(root, path)}${line ? `:${line}:${column}` : ''}  `
  return [`${place}${title}`, frame, help && `  ${help}`, ''].filter(text => text !== undefined).join('\n')
}

function posix(path: string): string {
  return path.replaceAll('\\', '/')
}
