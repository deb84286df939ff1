import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** The pages of the documentation whose samples are real runs. */
export const pages = ['README.md', 'CONTRIBUTING.md', 'docs/*.md']

/**
 * Runs every command (`$ heard …`) of the page's ```console blocks, in order and in one fresh copy of `fixtures/`, and
 * every ```js block that a ```text block follows; returns the page with what they printed in place of what stood there.
 */
export function refreshed(page: string): string {
  const room = mkdtempSync(join(tmpdir(), 'heard-docs-'))
  try {
    cpSync(join(root, 'fixtures'), join(room, 'fixtures'), { recursive: true })
    const bin = join(root, 'bin', 'heard.js')
    chmodSync(bin, 0o755)
    symlinkSync(bin, join(room, 'heard'))
    return page
      .replaceAll(/(?<=^```console\n)[\s\S]*?(?=^```$)/gm, block => runBlock(block, room))
      .replaceAll(
        /(^```js\n([\s\S]*?)^```\n\n```text\n)[\s\S]*?(?=^```$)/gm,
        (_, head, code) => head + runCode(code),
      )
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

function runBlock(block: string, room: string): string {
  const commands = block.split('\n').filter(line => line.startsWith('$ '))
  return commands.map(command => `${command}\n${run(command.slice(2), room)}`).join('\n')
}

/** A plain terminal of eighty columns, whatever the one at hand is. */
function plainEnv(room: string): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _color, CI: _ci, NODE_EXTRA_CA_CERTS: _certs, ...env } = process.env
  return { ...env, PATH: `${room}${delimiter}${env.PATH}`, COLUMNS: '80', NO_COLOR: '1' }
}

function run(command: string, room: string): string {
  const { stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: room,
    encoding: 'utf8',
    env: plainEnv(room),
  })
  const printed = (stdout + stderr).replaceAll(/[ \t]+$/gm, '').replace(/\n+$/, '')
  return printed ? `${printed}\n` : ''
}

/** Runs a script inside the package, where `heard` is the package itself, as installed. */
function runCode(code: string): string {
  const file = join(root, 'dist', `sample-${process.pid}.mjs`)
  writeFileSync(file, code)
  try {
    return run(`node ${JSON.stringify(file)}`, root)
  } finally {
    rmSync(file)
  }
}

/** A page as it stands. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
