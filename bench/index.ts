/**
 * `npm run bench [-- replies.jsonl]`: how fast heard is, as differences and ratios within one run. The replies are
 * made from the rule pages, or read from a file of JSON Lines with a field `reply`.
 */
import { readFileSync } from 'node:fs'
import { growth } from './growth.ts'
import { startUp } from './start-up.ts'
import { tenfold } from './tenfold.ts'
import { replies } from './texts.ts'
import { throughput } from './throughput.ts'

const [file] = process.argv.slice(2)
const texts = file === undefined ? await replies(3000) : repliesIn(readFileSync(file, 'utf8'))

await startUp()
await throughput(texts)
await growth()
await tenfold(texts.slice(0, 1000))

function repliesIn(lines: string): string[] {
  const fields = lines
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as { reply?: unknown })
  return fields.flatMap(({ reply }) => (typeof reply === 'string' ? [reply] : []))
}
