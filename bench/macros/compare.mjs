/**
 * How long a generated library takes, against peers with comparable rules: `npm install && npm run bench` in this
 * folder, after `npm run build` in the project's. Times are those of the processor, so that a busy machine changes
 * little; what counts is the ratios.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { asZendesk, generatedLibrary } from './library.ts'

const count = Number(process.argv[2] ?? 5000)
const library = generatedLibrary(count)
const room = mkdtempSync(join(tmpdir(), 'heard-bench-'))
const heard = resolve(import.meta.dirname, '../../bin/heard.js')

/** Seconds of processor time that a run of heard takes, in a process of its own. */
function heardRun(...flags) {
  const args = ['check', 'library.json', '--format', 'jsonl', '--output', 'out.jsonl', '--fail-on', 'never']
  const script = `process.once('exit', () => { const { user, system } = process.cpuUsage(); console.error('cpu', (user + system) / 1e6) })`
  const preload = `data:text/javascript,${encodeURIComponent(script)}`
  const { stderr } = spawnSync(process.execPath, ['--import', preload, heard, ...args, ...flags], {
    cwd: room,
    encoding: 'utf8',
  })
  return Number(/^cpu ([\d.]+)$/m.exec(stderr)?.[1] ?? Number.NaN)
}

/** Seconds of processor time that a piece of work takes here. */
async function timed(work) {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

async function textlint() {
  const { TextlintKernel } = await import('@textlint/kernel')
  const rule = interop(await import('textlint-rule-write-good'))
  const plugin = interop(await import('@textlint/textlint-plugin-text'))
  const kernel = new TextlintKernel()
  const options = {
    ext: '.txt',
    filePath: 'macro.txt',
    rules: [{ ruleId: 'write-good', rule }],
    plugins: [{ pluginId: 'text', plugin }],
  }
  for (const { text } of library) await kernel.lintText(text, options)
}

async function alex() {
  const { text: check } = await import('alex')
  for (const { text } of library) check(text)
}

async function harper() {
  const { binary, LocalLinter } = await import('harper.js')
  const linter = new LocalLinter({ binary })
  await linter.setup()
  for (const { text } of library) await linter.lint(text, { language: 'plaintext' })
}

/** The default export, however deep CommonJS has buried it. */
function interop(module) {
  return module.default?.default ?? module.default ?? module
}

try {
  writeFileSync(join(room, 'library.json'), asZendesk(library))
  const first = heardRun('--cache', '--jobs', '1')
  const again = heardRun('--cache', '--jobs', '1')
  const rows = [
    ['heard check', first],
    ['heard check, again with --cache', again],
  ]
  for (const [name, work] of Object.entries({ textlint, alex, harper })) rows.push([name, await timed(work)])
  console.log(`${count} macros, seconds of processor time, and how many times that of heard:`)
  for (const [name, seconds] of rows) {
    console.log(`${seconds.toFixed(1).padStart(8)} s  ${(seconds / first).toFixed(2).padStart(6)} ×  ${name}`)
  }
} finally {
  rmSync(room, { recursive: true, force: true })
}
