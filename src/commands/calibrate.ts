import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { answersOf, type ToolAnswers } from '../calibrate/answers.ts'
import { type Agreement, compare } from '../calibrate/compare.ts'
import { type Labelled, readLabelled } from '../calibrate/labelled.ts'
import { betweenRaters } from '../calibrate/raters.ts'
import { agreementTable, type Case, caseList } from '../calibrate/table.ts'
import { counted } from '../report/page.ts'
import { trouble, unexpectedValue, unopenable } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import { lintSource } from './lint-inputs.ts'
import { progress } from './progress.ts'
import { openSession, type Session } from './session.ts'
import { formatOf, lookOf, tell, type World } from './world.ts'

type Flags = {
  show?: string
  format?: string
  minF1?: string
  sure?: boolean
  config?: string | boolean
  color?: boolean
}

/** Compares the tool's answers with people's, label by label; exit code 1 where `--min-f1` is not reached. */
export async function calibrate(paths: readonly string[], flags: Flags, world: World): Promise<number> {
  const refused = refusals(flags)
  const { session, troubles } = await openSession({ config: flags.config }, world)
  if (session === undefined || refused.length > 0) return tell([...refused, ...troubles], world, flags.color)

  const read = await readAll(paths, world)
  const judged = await judge(read.items, session, flags.sure === true, world)
  const { labels, together } = compare(
    judged.map(({ item, tool }) => ({ first: item.answers, second: tool.answers })),
  )
  const pairs = betweenRaters(read.items)
  const people = compare(pairs)
  const ceiling = [...people.labels, ...people.together]
  const cases = flags.show === undefined ? [] : judged.flatMap(one => casesOf(one, flags.show === 'missed'))

  if (formatOf(flags.format) === 'json') {
    const replies = judged.length
    world.stdout.write(`${JSON.stringify({ replies, labels, together, people: ceiling, cases }, null, 2)}\n`)
  } else if (judged.length > 0) {
    const look = lookOf(world.stdout, world.env, flags.color)
    const raters =
      pairs.length > 0 ? ` · ceiling: raters against each other, ${counted(pairs.length, 'pair')}` : ''
    const parts = [
      `${counted(judged.length, 'labelled reply', 'labelled replies')}${raters}`,
      agreementTable(labels, together, ceiling, look),
      ...(flags.show === undefined ? [] : [caseList(cases, look)]),
    ]
    world.stdout.write(`${parts.join('\n\n')}\n`)
  }
  const code = await tell(read.troubles, world, flags.color)
  return code > 0 ? code : reaches(together, labels, flags.minF1) ? 0 : 1
}

function refusals({ show, format, minF1 }: Flags): Trouble[] {
  const least = minF1 === undefined ? 0 : Number(minF1)
  return [
    ...(show === undefined || show === 'missed' || show === 'noisy'
      ? []
      : [unexpectedValue('--show', show, ['missed', 'noisy'])]),
    ...(formatOf(format) === undefined
      ? [unexpectedValue('--format', String(format), ['terminal', 'json'])]
      : []),
    ...(least >= 0 && least <= 1
      ? []
      : [
          trouble('unexpected-value', `Unexpected “${minF1}” for --min-f1, expected a number from 0 to 1`, {
            help: 'Such as --min-f1 0.7.',
          }),
        ]),
  ]
}

async function readAll(
  paths: readonly string[],
  world: World,
): Promise<{ items: Labelled[]; troubles: Trouble[] }> {
  const read = await Promise.all(
    paths.map(async path => {
      try {
        return readLabelled(path, await readFile(resolve(world.cwd, path), 'utf8'))
      } catch (error) {
        return { items: [], troubles: [unopenable(path, error)] }
      }
    }),
  )
  return { items: read.flatMap(one => one.items), troubles: read.flatMap(one => one.troubles) }
}

type JudgedItem = { item: Labelled; tool: ToolAnswers }

/** The tool's answers on each labelled reply, given the customer's message but none of the labels. */
async function judge(
  items: readonly Labelled[],
  session: Session,
  sure: boolean,
  world: World,
): Promise<JudgedItem[]> {
  const shown = progress(world)
  const judged: JudgedItem[] = []
  for (const [index, item] of items.entries()) {
    if (index % 50 === 0) shown.at(index, items.length, item.path)
    const { customer, channel, to, reply } = item
    const source = { path: item.path, bytes: Buffer.from(reply) }
    const { replies } = await lintSource(source, resolve(world.cwd, item.path), {
      session,
      read: { as: 'text', customer, channel, to },
    })
    const [report] = replies
    if (report !== undefined) judged.push({ item, tool: answersOf(report, sure) })
  }
  shown.done()
  return judged
}

/** The labels of a reply that people gave and the tool did not (missed), or the other way round (noisy). */
function casesOf({ item, tool }: JudgedItem, missed: boolean): Case[] {
  return [...item.answers].flatMap(([label, answer]) => {
    const said = tool.answers.get(label)
    const differs = missed ? answer !== false && said !== answer : said !== false && said !== answer
    if (!differs || said === undefined) return []
    const quote = missed ? item.quotes.get(label) : tool.words.get(label)
    const name = typeof answer === 'string' ? `${label}: ${answer}` : label
    const words =
      quote || (label in { complaint: 1, angry: 1, scenario: 1 } ? (item.customer ?? '') : item.reply)
    return [{ label: name, place: `${item.path}:${item.line}`, id: item.id, words: words.slice(0, 200) }]
  })
}

function reaches(
  together: readonly Agreement[],
  labels: readonly Agreement[],
  least: string | undefined,
): boolean {
  const rows = together.length > 0 ? together : labels
  return least === undefined || rows.every(row => row.f1 === undefined || row.f1 >= Number(least))
}
