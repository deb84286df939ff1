/**
 * How fast the engine reads and matches, against the bare parser: `npx tsx bench/engine.ts replies.jsonl [field]`.
 * Every line of the file holds a reply in `field` (default: reply). Prints replies a second and ratios within the run.
 */
import { readFileSync } from 'node:fs'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { compilePatterns, matchPatterns } from '../src/match/index.ts'
import { parse } from '../src/parse/index.ts'
import { listEntries } from '../src/ruleset/lists.ts'
import { loadPages } from '../src/ruleset/load.ts'
import { writerPatterns } from '../src/ruleset/patterns.ts'
import { dataOf } from '../src/ruleset/values.ts'
import type { Draft, Reply } from '../src/types.ts'

const [file = '', field = 'reply'] = process.argv.slice(2)
const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
  .map(line => String((JSON.parse(line) as Record<string, unknown>)[field] ?? ''))

const { pages } = await loadPages('rules')
const values = pages.map(dataOf)
const owners = writerPatterns(values)
const lists = Object.fromEntries(values.flatMap(listEntries))
const { index } = compilePatterns(owners, lists)
/** Ten times the rules: copies whose patterns each differ by a word of their own at their end. */
const tenfold = compilePatterns(
  Array.from({ length: 10 }, (_, copy) =>
    owners.map(owner => ({
      ...owner,
      id: `${owner.id}#${copy}`,
      match: copy === 0 ? owner.match : owner.match.map(pattern => `${pattern} variant${copy}`),
    })),
  ).flat(),
  lists,
).index

const draftOf = (text: string): Draft => ({
  path: '',
  id: '',
  text,
  source: { path: '', text, lines: [0] },
  marks: [],
})
const english = unified().use(retextEnglish).freeze()
const replies: Reply[] = texts.map(text => parse(draftOf(text)))

const rates = {
  'bare parser': rate(text => english.parse(text), texts),
  parse: rate(text => parse(draftOf(text)), texts),
  match: rate(reply => matchPatterns(reply, index), replies),
  'parse and match': rate(text => matchPatterns(parse(draftOf(text)), index), texts),
  'match, tenfold': rate(reply => matchPatterns(reply, tenfold), replies),
}
const stored = JSON.stringify(index)
console.log(
  `${texts.length} replies, ${index.patterns.split('\n').length} patterns (${stored.length} characters stored)`,
)
for (const [name, perSecond] of Object.entries(rates)) {
  const times = (perSecond / rates['bare parser']).toFixed(1)
  console.log(`${name.padEnd(16)} ${String(Math.round(perSecond)).padStart(8)}/s  ${times}× the bare parser`)
}
const cold = performance.now()
matchPatterns(parse(draftOf(texts[0] ?? '')), JSON.parse(stored) as typeof index)
console.log(`a fresh index and one reply: ${(performance.now() - cold).toFixed(1)} ms`)

/** Items a second of processor time (others may share the machine): the best of three rounds after one to warm up. */
function rate<T>(work: (item: T) => unknown, items: readonly T[]): number {
  const rounds = [1, 2, 3, 4].map(() => {
    const start = process.cpuUsage()
    for (const item of items) work(item)
    const { user, system } = process.cpuUsage(start)
    return (items.length / (user + system)) * 1_000_000
  })
  return Math.max(...rounds.slice(1))
}
