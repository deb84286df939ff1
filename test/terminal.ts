import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { binary, type Rig } from './rig.ts'

/** Whether there is a tmux to hold a real terminal. */
export const hasTmux = (() => {
  try {
    execFileSync('tmux', ['-V'])
    return true
  } catch {
    return false
  }
})()

const PATIENCE = 15_000

/** A real terminal of `columns` × `rows` in which the command runs; tmux, because it can be typed into and looked at. */
export class Terminal {
  readonly #socket: string
  readonly #rig: Rig

  constructor(rig: Rig, args: readonly string[], { columns = 80, rows = 24, env = {} } = {}) {
    this.#rig = rig
    this.#socket = `${rig.folder}/tmux`
    const all: Record<string, string> = { XDG_STATE_HOME: `${rig.folder}/state`, ...env }
    const set = Object.entries(all).map(([name, value]) => `${name}=${value}`)
    // ink draws nothing but the last frame where it believes to run in CI.
    const command = [
      'env',
      '-u',
      'CI',
      '-u',
      'CONTINUOUS_INTEGRATION',
      ...set,
      process.execPath,
      binary,
      ...args,
    ]
    const settings = rig.write('tmux.conf', 'set -g remain-on-exit on\n')
    const size = ['-x', String(columns), '-y', String(rows)]
    this.#tmux('-f', settings, 'new-session', '-d', ...size, '-c', rig.folder, ...command)
  }

  #tmux(...args: readonly string[]): string {
    return execFileSync('tmux', ['-S', this.#socket, ...args], { cwd: this.#rig.folder, encoding: 'utf8' })
  }

  /** Presses keys by their tmux names: `Enter`, `C-s`, `Down`. */
  press(...keys: readonly string[]): void {
    this.#tmux('send-keys', ...keys)
  }

  type(text: string): void {
    this.#tmux('send-keys', '-l', text)
  }

  /** Pastes as a terminal does where the program asks for bracketed paste. */
  paste(text: string): void {
    this.#tmux('set-buffer', text)
    this.#tmux('paste-buffer', '-p')
  }

  resize(columns: number, rows: number): void {
    this.#tmux('resize-window', '-x', String(columns), '-y', String(rows))
  }

  look(): string {
    return this.#tmux('capture-pane', '-p')
  }

  /** The screen once it shows what is waited for; throws, with the screen as it is, where it never does. */
  async see(wanted: string | RegExp): Promise<string> {
    for (const start = Date.now(); Date.now() - start < PATIENCE; await pause(50)) {
      const screen = this.look()
      if (typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen)) return screen
    }
    throw new Error(`the screen never showed ${wanted}:\n${this.look()}`)
  }

  /** Waits until the program has ended; throws, with the screen as it is, where it never does. */
  async ended(): Promise<void> {
    for (const start = Date.now(); Date.now() - start < PATIENCE; await pause(50)) {
      if (this.#tmux('display-message', '-p', '#{pane_dead}').trim() === '1') return
    }
    throw new Error(`the program never ended:\n${this.look()}`)
  }

  /** Ends the program at once, as a crash would. */
  kill(): void {
    process.kill(Number(this.#tmux('display-message', '-p', '#{pane_pid}')), 'SIGKILL')
  }

  close(): void {
    try {
      this.#tmux('kill-server')
    } catch {
      // It has ended by itself.
    }
  }
}
