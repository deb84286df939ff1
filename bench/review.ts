/**
 * What a review costs: `npx tsx bench/review.ts [replies.jsonl] [small] [large]` (build first).
 * Ratios of one run: processor time of reading, checking and writing against bare retext-english parsing of the same
 * replies; two cores against one; and peak memory for many replies against few.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { argv } from 'node:process'
import retextEnglish from 'retext-english'
import { unified } from 'unified'

const root = resolve(import.meta.dirname, '..')
const [given = join(root, 'fixtures/reviews/march.jsonl'), small = '2000', large = '20000'] = argv.slice(2)
const room = mkdtempSync(join(tmpdir(), 'heard-bench-'))
const rows = readFileSync(resolve(given), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))

try {
  const few = generated(Number(small))
  const many = generated(Number(large))
  const bare = parsing(few.replies)
  const one = review(few.path, 1, '--stream')
  const two = review(few.path, 2, '--stream')
  console.log(`${small} replies, none repeated`)
  console.log(`one core: ${(bare / one.cpu).toFixed(2)} × as fast as bare retext-english (processor time)`)
  console.log(`two cores: ${(one.wall / two.wall).toFixed(2)} × as fast as one (by the clock)`)
  const [least, most] = [review(few.path, 1), review(many.path, 1)]
  console.log(`memory: ${large} replies take ${(most.peak / least.peak).toFixed(2)} × the peak of ${small}`)
} finally {
  rmSync(room, { recursive: true, force: true })
}

/** A file of so many replies, each with words of its own. */
function generated(count: number): { path: string; replies: string[] } {
  const path = join(room, `${count}.jsonl`)
  const made = Array.from({ length: count }, (_, at) => {
    const row = rows[at % rows.length]
    return { ...row, id: `g-${at}`, reply: `${row.reply}\n\nThis is about case ${at.toString(36)}.` }
  })
  writeFileSync(path, made.map(row => `${JSON.stringify(row)}\n`).join(''))
  return { path, replies: made.map(({ reply }) => reply) }
}

/** Seconds of processor time that bare parsing takes. */
function parsing(replies: readonly string[]): number {
  const parser = unified().use(retextEnglish)
  const before = process.cpuUsage()
  for (const reply of replies) parser.parse(reply)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Seconds of processor time and by the clock that a review takes beyond an empty one, and its peak memory in MB. */
function review(path: string, jobs: number, ...flags: string[]) {
  const empty = join(room, 'empty.jsonl')
  writeFileSync(empty, '')
  const [start, run] = [empty, path].map(file => measured(['review', file, '--jobs', String(jobs), ...flags]))
  return { cpu: run!.cpu - start!.cpu, wall: run!.wall - start!.wall, peak: run!.peak }
}

function measured(args: readonly string[]): { cpu: number; wall: number; peak: number } {
  const told = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write('\\n' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 })) })`
  const began = performance.now()
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(told)}`, join(root, 'bin/heard.js'), ...args],
    {
      cwd: room,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined },
    },
  )
  return { wall: (performance.now() - began) / 1000, ...JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}') }
}
