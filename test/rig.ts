import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { run } from '../src/cli.ts'

/** What a run left behind. */
export type Outcome = { code: number; out: string; err: string }

type Given = {
  stdin?: string | Uint8Array
  env?: Record<string, string>
  tty?: boolean
  columns?: number
  /** Stops the run (Ctrl-C) as soon as this shows on stderr. */
  stopAt?: string
}

const root = resolve(import.meta.dirname, '..')

/** The real command, as installed. */
export const binary = join(root, 'bin/heard.js')

/** A folder of its own for a test, and the command line run in it. */
export class Rig {
  readonly folder = mkdtempSync(join(tmpdir(), 'heard-test-'))

  /** Writes a file, with the folders that it needs, and returns its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  /** Runs in this process, with streams handed in; without `stdin` nothing is piped. */
  async run(
    args: readonly string[],
    { stdin, env = {}, tty = false, columns = 80, stopAt }: Given = {},
  ): Promise<Outcome> {
    const stop = new AbortController()
    const written = { out: '', err: '' }
    const output = (name: 'out' | 'err') => ({
      write: (text: string) => {
        written[name] += text
        if (name === 'err' && stopAt && text.includes(stopAt)) stop.abort()
      },
      isTTY: tty,
      columns,
    })
    const code = await run(args, {
      stdin: { isTTY: stdin === undefined, read: async () => Buffer.from(stdin ?? '') },
      stdout: output('out'),
      stderr: output('err'),
      env,
      cwd: this.folder,
      signal: stop.signal,
    })
    return { code, ...written }
  }

  /** Starts the real binary in this folder; `shell` runs it inside a line of bash, as `$HEARD`. */
  spawn(args: readonly string[] | { shell: string }, { stdin = '', env = {} }: Given = {}) {
    const [command, words] =
      'shell' in args ? ['bash', ['-c', args.shell]] : [process.execPath, [binary, ...args]]
    const child = spawn(command, words as string[], {
      cwd: this.folder,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '', ...env, HEARD: `${process.execPath} ${binary}` },
    })
    const written = { out: '', err: '' }
    child.stdout.on('data', chunk => {
      written.out += chunk
    })
    child.stderr.on('data', chunk => {
      written.err += chunk
    })
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
    const done = new Promise<Outcome>(resolve => {
      child.on('close', code => resolve({ code: code ?? -1, ...written }))
    })
    return { child, written, done }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
