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
function heardRun(...flags: readonly string[]): number {
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
async function timed(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

async function textlint(): Promise<void> {
  const { TextlintKernel, TextlintKernelDescriptor } = await import('@textlint/kernel')
  const rule = interop(await import('textlint-rule-write-good'))
  const plugin = interop(await import('@textlint/textlint-plugin-text'))
  const kernel = new TextlintKernel()
  const descriptor = new TextlintKernelDescriptor({
    rules: [{ ruleId: 'write-good', rule }],
    plugins: [{ pluginId: 'text', plugin }],
    filterRules: [],
  })
  for (const { text } of library) {
    await kernel.lintText(text, { ext: '.txt', filePath: 'macro.txt', ...descriptor.toKernelOptionsFormat() })
  }
}

async function alex(): Promise<void> {
  const { text: check } = await import('alex')
  for (const { text } of library) check(text)
}

async function harper(): Promise<void> {
  const { binary, LocalLinter } = await import('harper.js')
  const linter = new LocalLinter({ binary })
  await linter.setup()
  for (const { text } of library) await linter.lint(text, { language: 'plaintext' })
}

/** The default export, however deep CommonJS has buried it. */
function interop(module: { default?: unknown }): never {
  const inner = module.default as { default?: unknown } | undefined
  return (inner?.default ?? inner ?? module) as never
}

try {
  writeFileSync(join(room, 'library.json'), asZendesk(library))
  const first = heardRun('--cache', '--jobs', '1')
  const again = heardRun('--cache', '--jobs', '1')
  const rows: [string, number][] = [
    ['heard check', first],
    ['heard check, again with --cache', again],
  ]
  for (const [name, work] of Object.entries({ textlint, alex, harper })) {
    rows.push([
      name,
      await timed(work).catch(error => (console.error(`${name}: ${error.message}`), Number.NaN)),
    ])
  }
  console.log(`${count} macros, seconds of processor time, and how many times that of heard:`)
  for (const [name, seconds] of rows) {
    console.log(`${seconds.toFixed(1).padStart(8)} s  ${(seconds / first).toFixed(2).padStart(6)} ×  ${name}`)
  }
} finally {
  rmSync(room, { recursive: true, force: true })
}
