/** simple-ascii-chart, because it draws a line in plain characters, is typed and needs nothing else. */
import plot from 'simple-ascii-chart'
import { counted, paragraph, table } from '../report/page.ts'
import { type Entry, type Progress, progressOf } from './record.ts'

/** What was practised and how it went, as plain text of at most `width` columns. */
export function practiceReport(entries: readonly Entry[], width: number): string {
  const progress = progressOf(entries)
  const { rounds, passed, sessions, drills, lacked } = progress
  if (rounds === 0) return 'Nothing practised yet. Begin with: heard practice'
  const columns = [
    { title: 'drill' },
    { title: 'rounds', align: 'right' as const },
    { title: 'ready', align: 'right' as const },
    { title: 'first', align: 'right' as const },
    { title: 'last', align: 'right' as const },
  ]
  const rows = drills.map(one => [one.drill, one.rounds, one.passed, one.first, one.last].map(String))
  return [
    `${counted(sessions.length, 'session')} · ${counted(rounds, 'round')} · ${passed} ready to send`,
    ...(sessions.length > 1
      ? ['', 'Score of the first attempts, session by session', chart(progress, width)]
      : []),
    '',
    table(columns, rows, width),
    ...(lacked.length > 0
      ? ['', paragraph(`Most often left out at first: ${lacked.map(leftOut).join(', ')}.`, width)]
      : []),
    '',
    `Next: heard practice --drill ${weakest(progress)}`,
  ].join('\n')
}

function leftOut({ move, times }: { move: string; times: number }): string {
  return `${move.replaceAll('-', ' ')} (${counted(times, 'time')})`
}

/** The drill whose first attempts scored least: there is most to win. */
function weakest({ drills }: Progress): string {
  return drills.toSorted((a, b) => a.first - b.first)[0]?.drill ?? ''
}

const HEIGHT = 6

/** The last sessions as a line, as many as fit. */
function chart({ sessions }: Progress, width: number): string {
  const room = Math.max(10, Math.min(60, width - 10))
  const shown = sessions.slice(-room)
  const points = shown.map(({ first }, at): [number, number] => [
    sessions.length - shown.length + at + 1,
    first,
  ])
  return plot(points, { width: room, height: HEIGHT, formatter: value => String(Math.round(value)) })
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line !== '')
    .join('\n')
}
