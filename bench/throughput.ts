import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { builtinModel } from '../src/classify/builtin.ts'
import { judgeSentences } from '../src/classify/index.ts'
import { lint } from '../src/lint.ts'
import { matchPatterns } from '../src/match/index.ts'
import { builtinRuleset } from '../src/ruleset/builtin.ts'
import { least, leastOf } from './clock.ts'
import { table } from './table.ts'
import { replyOf } from './texts.ts'

const rounds = 3
const message =
  'I ordered a lamp three weeks ago and it still has not arrived. Nobody answers my emails. Where is it? I want a refund!'

/** Replies a second on one core, against retext-english alone and two other linters in the same run. */
export async function throughput(texts: readonly string[]): Promise<void> {
  const ruleset = builtinRuleset()
  const model = await builtinModel()
  const english = unified().use(retextEnglish).freeze()
  const parsed = texts.map(replyOf)
  const answering = (text: string) => {
    const reply = replyOf(text)
    return { ...reply, draft: { ...reply.draft, customer: message } }
  }
  const each = <T>(items: readonly T[], work: (item: T) => unknown) =>
    least(rounds, () => {
      for (const item of items) work(item)
    })
  const bare = each(texts, text => english.parse(text))
  const peers = [await peer('write-good', texts), await peer('alex', texts)]
  const rows: [string, number | undefined][] = [
    ['retext-english, parse alone', bare],
    ['heard, the whole check', each(texts, text => lint(replyOf(text), ruleset, { model }))],
    ['  with a customer’s message', each(texts, text => lint(answering(text), ruleset, { model }))],
    ['  reading', each(texts, replyOf)],
    ['  matching', each(parsed, reply => matchPatterns(reply, ruleset.indexes[0]!))],
    ['  classifier', model && each(parsed, reply => judgeSentences(reply, model))],
    ...peers,
  ]
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  table(
    `Throughput, ${texts.length} replies of ${Math.round(length)} characters, one core, the best of ${rounds}`,
    [
      ['', 'replies/s', 'µs each', 'times the bare parse'],
      ...rows.map(([name, spent]) =>
        spent === undefined
          ? [name, 'not installed', '', '(npm install --prefix bench)']
          : [
              name,
              Math.round((texts.length / spent) * 1000).toString(),
              ((spent / texts.length) * 1000).toFixed(0),
              (spent / bare).toFixed(2),
            ],
      ),
    ],
  )
}

type Peer = (text: string) => unknown

/** The time that another linter takes; undefined where it is not installed beside the benchmarks. */
async function peer(name: string, texts: readonly string[]): Promise<[string, number | undefined]> {
  const found: { default: Peer } | undefined = await import(name).catch(() => undefined)
  if (!found) return [name, undefined]
  const few = texts.slice(0, 300)
  const spent = await leastOf(2, async () => {
    for (const text of few) await found.default(text)
  })
  return [name, (spent / few.length) * texts.length]
}
