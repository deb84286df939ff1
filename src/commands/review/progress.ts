import { stat } from 'node:fs/promises'
import type { Input } from '../inputs.ts'
import type { World } from '../world.ts'
import type { Piece } from './inputs.ts'

/** Shows on stderr, where it is a terminal, how many replies are done, how fast, and how much is left. */
export type Progress = { at: (piece: Piece, replies: number) => void; done: () => void }

export async function progress(inputs: readonly Input[], world: World): Promise<Progress> {
  if (!world.stderr.isTTY) return { at: () => {}, done: () => {} }
  const sizes = await Promise.all(
    inputs.map(async ({ path }) => (path === undefined ? 0 : (await stat(path)).size)),
  )
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  const began = Date.now()
  const width = (world.stderr.columns ?? 80) - 1
  let bytes = 0
  return {
    at: ({ path, from, to }, replies) => {
      bytes += to - from
      const seconds = (Date.now() - began) / 1000
      const share =
        whole > 0 && !path.endsWith('.gz') ? `${Math.min(100, Math.round((bytes / whole) * 100))} %` : ''
      const left = share && bytes > 0 ? `${clock((seconds * Math.max(0, whole - bytes)) / bytes)} left` : ''
      const rate = `${Math.round(replies / Math.max(seconds, 0.001)).toLocaleString('en')} a second`
      const line = [`${replies.toLocaleString('en')} replies`, share, rate, left, path]
        .filter(Boolean)
        .join(' · ')
      world.stderr.write(`\r\u001b[K${line.slice(0, width)}`)
    },
    done: () => world.stderr.write('\r\u001b[K'),
  }
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
