import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import twins from '#twins'
import { compactModel, loadModel } from '../src/classify/index.ts'
import { lint } from '../src/lint.ts'
import { parse } from '../src/parse/index.ts'
import { compile } from '../src/ruleset/compile.ts'
import { loadPages } from '../src/ruleset/load.ts'
import { dataOf } from '../src/ruleset/values.ts'
import type { Draft, ReplyReport } from '../src/types.ts'
import { f1, precision, recall, tally, total } from './train/figures.ts'
import type { Row } from './train/labelled.ts'
import { concerns, moves } from './train/targets.ts'

/**
 * Measures the whole product on labelled files (JSON Lines, as in `rules/en/labelled/`):
 * `npx tsx scripts/measure.ts <file…> [--show missed|noisy] [--only <concern or move>] [--no-model]`.
 * A reply is judged by what is said of it as a whole, a single sentence by the concern or move that it is labelled for.
 */
const { values: options, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'string' },
    only: { type: 'string' },
    'no-model': { type: 'boolean', default: false },
  },
})

type Answer = { id: string; text: string; target: string; said: boolean; labelled: boolean; words: string }

const root = resolve(import.meta.dirname, '..')
const { pages } = await loadPages(join(root, 'rules'))
const ruleset = { ...compile(pages.map(dataOf)), code: twins }
const model = options['no-model']
  ? undefined
  : loadModel(compactModel(readFileSync(join(root, 'rules/en/model.json'), 'utf8')))

const rows = paths.flatMap(path =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line) as Row)
    .filter(({ skip }) => !skip),
)
const read = rows.filter(isReply).map(row => ({ row, report: reportOn(row) }))
const answers = read.flatMap(({ row, report }) => answersTo(row, report))
for (const names of [concerns, moves]) printTable(names)
printCustomers()
if (options.show) printAnswers(options.show)

function isReply(row: Row): boolean {
  return Boolean(row.reply ?? row.concern ?? row.move ?? row.moves ?? row.sentences)
}

function textOf(row: Row): string {
  return row.reply ?? row.text ?? row.sentences!.map(({ text }) => text).join(' ')
}

function reportOn(row: Row): ReplyReport {
  const text = textOf(row)
  const draft: Draft = {
    path: row.id,
    id: row.id,
    text,
    source: { path: row.id, text, lines: [0] },
    marks: [],
    customer: row.customer ?? undefined,
    channel: row.channel,
  }
  return lint(parse(draft), ruleset, { model })
}

/** For each concern and move that the row is labelled for: whether the report says it, and in which words. */
function answersTo(row: Row, report: ReplyReport): Answer[] {
  const said = new Map<string, string>()
  for (const { concern, rule, actual } of report.findings) said.set(concern, `${rule}: ${actual}`)
  for (const { move, is, actual } of report.moves)
    for (const name of [move, is]) if (name && !said.has(name)) said.set(name, `${move}: ${actual}`)
  const labelled = new Set(labelsOf(row))
  const disputed = new Set(
    row.disputed?.map(one => (typeof one === 'string' ? one : (one.concern ?? one.move))),
  )
  const alone = row.concern ?? row.move
  const asked = alone ? [alone] : [...concerns, ...moves].filter(name => !disputed.has(name))
  return asked.map(target => ({
    id: row.id,
    text: textOf(row),
    target,
    said: said.has(target),
    labelled: labelled.has(target),
    words: said.get(target) ?? row.concerns?.find(({ concern }) => concern === target)?.quote ?? '',
  }))
}

function labelsOf(row: Row): string[] {
  const alone = row.concern ?? row.move
  if (alone) return row.label ? [alone] : []
  if (row.sentences) return row.sentences.flatMap(one => [...one.concerns, ...one.moves])
  return [...(row.concerns ?? []).map(({ concern }) => concern), ...(row.moves ?? [])]
}

function printTable(names: readonly string[]) {
  const tallies = names.map(name => tally(answers.filter(({ target }) => target === name)))
  const line = (name: string, one: (typeof tallies)[number]) =>
    [name.padEnd(18), percent(precision(one)), percent(recall(one)), percent(f1(one))].join(' ') +
    `   ${one.right} right, ${one.wrong} noisy, ${one.missed} missed`
  console.log(`${''.padEnd(18)}     P     R    F1`)
  for (const [at, name] of names.entries()) console.log(line(name, tallies[at]!))
  console.log(`${line('all', total(tallies))}\n`)
}

function printCustomers() {
  const known = read.filter(({ row }) => row.customer && row.complaint != null && !row.concern && !row.move)
  if (known.length === 0) return
  const agree = (same: (one: (typeof known)[number]) => boolean) =>
    percent(known.filter(same).length / known.length)
  const angry = tally(
    known.map(({ row, report }) => ({ said: report.customer.angry === true, labelled: row.angry === true })),
  )
  console.log(`customers ${known.length}:`)
  console.log(`  complaint ${agree(({ row, report }) => report.customer.complaint === row.complaint)}`)
  console.log(
    `  angry     ${agree(({ row, report }) => report.customer.angry === row.angry)}   F1 ${percent(f1(angry))}`,
  )
  console.log(`  scenario  ${agree(({ row, report }) => report.customer.scenario === row.scenario)}`)
}

function printAnswers(which: string) {
  for (const { id, text, target, said, labelled, words } of answers) {
    if (said === labelled || said !== (which === 'noisy')) continue
    if (options.only && options.only !== target) continue
    console.log(`\n${target} ${id} “${words}”\n  ${text.replaceAll('\n', '\n  ')}`)
  }
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(5)
}
