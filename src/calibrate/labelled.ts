/** csv-parse, because quoting in CSV has more corners than it seems. */
import { CsvError, parse } from 'csv-parse/sync'
import { trouble, troubleAt } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import { type Answers, concerns, customerFields, groups, moves } from './names.ts'

/** A reply as a person labelled it. */
export type Labelled = {
  id: string
  /** Who labelled it: the `rater` it names, else its file. */
  rater: string
  path: string
  line: number
  reply: string
  customer?: string
  channel?: string
  to?: string
  answers: Answers
  /** The words that a person quoted for a concern. */
  quotes: ReadonlyMap<string, string>
}

/** Labelled replies of a JSON Lines or CSV file, without those marked `skip`; a line that is neither becomes a trouble. */
export function readLabelled(path: string, text: string): { items: Labelled[]; troubles: Trouble[] } {
  const plain = text.replace(/^\uFEFF/, '')
  return /^\s*\{/.test(plain) ? readLines(path, plain) : readTable(path, plain)
}

function readLines(path: string, text: string) {
  const items: Labelled[] = []
  const troubles: Trouble[] = []
  let offset = 0
  for (const [index, line] of text.split('\n').entries()) {
    const span = [offset, offset + line.trimEnd().length] as const
    offset += line.length + 1
    if (line.trim() === '') continue
    const record = parsed(line)
    const item = record && fromRecord(path, index + 1, record)
    if (record?.skip) continue
    if (item !== undefined) items.push(item)
    else {
      const found = record === undefined ? 'line' : 'object'
      const help =
        'One JSON object a line: { "reply": "…", "concerns": [ … ], "moves": [ … ] }. The other lines were counted.'
      troubles.push(
        troubleAt(
          'broken-label',
          `Unexpected ${found}, expected a labelled reply`,
          { path, text },
          span,
          help,
        ),
      )
    }
  }
  return { items, troubles }
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function fromRecord(path: string, line: number, record: Record<string, unknown>): Labelled | undefined {
  const reply = textOf(record.reply ?? record.text)
  if (reply === undefined) return undefined
  const answers = new Map<string, boolean | string>()
  const quotes = new Map<string, string>()
  const single = typeof record.label === 'boolean' ? textOf(record[String(record.kind)]) : undefined
  if (single !== undefined) answers.set(single, record.label === true)
  else {
    const found = listOf(record.concerns).map(one => ({
      concern: textOf(one) ?? textOf(Object(one).concern),
      one,
    }))
    if (Array.isArray(record.concerns))
      for (const name of concerns)
        answers.set(
          name,
          found.some(is => is.concern === name),
        )
    for (const { concern, one } of found) quotes.set(concern ?? '', textOf(Object(one).quote) ?? '')
    if (Array.isArray(record.moves)) for (const name of moves) answers.set(name, record.moves.includes(name))
    for (const name of customerFields) {
      const answer = record[name]
      if (typeof answer === 'boolean' || typeof answer === 'string') answers.set(name, answer)
    }
    for (const name of listOf(record.disputed)) answers.delete(String(name))
  }
  return { ...facts(path, line, record), reply, answers, quotes }
}

type Row = { record: Record<string, string>; info: { lines: number } }

function readTable(path: string, text: string): { items: Labelled[]; troubles: Trouble[] } {
  try {
    const rows: Row[] = parse<Row>(text, {
      columns: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    })
    const items = rows.flatMap(
      ({ record, info }: { record: Record<string, string>; info: { lines: number } }) => {
        const reply = record.reply || record.text
        if (reply === undefined || record.skip) return []
        const answers = [...groups.keys()].flatMap(name => {
          const answer = answerOf(record[name] ?? '')
          return answer === undefined ? [] : [[name, answer] as const]
        })
        return [
          {
            ...facts(path, info.lines, record),
            reply,
            answers: new Map(answers),
            quotes: new Map<string, string>(),
          },
        ]
      },
    )
    if (items.length > 0) return { items, troubles: [] }
    const help =
      'Columns: reply, optionally customer, id and rater, and one for each concern or move that was labelled (1 or 0).'
    return {
      items,
      troubles: [trouble('no-labels', 'Unexpected table, expected labelled replies', { path, help })],
    }
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : undefined
    const what = error instanceof Error ? error.message : String(error)
    const help = 'Put quotes around cells with commas, and double the quotes inside.'
    return {
      items: [],
      troubles: [
        trouble('broken-label', `Unexpected CSV (${what}), expected rows like the first`, {
          path,
          line,
          help,
        }),
      ],
    }
  }
}

function answerOf(cell: string): boolean | string | undefined {
  const answer = cell.trim().toLowerCase()
  if (answer === '') return undefined
  if (['1', 'true', 'yes', 'x'].includes(answer)) return true
  return ['0', 'false', 'no'].includes(answer) ? false : answer
}

function facts(path: string, line: number, record: Record<string, unknown>) {
  return {
    id: textOf(record.id) ?? `${path}:${line}`,
    rater: textOf(record.rater) ?? path,
    path,
    line,
    customer: textOf(record.customer),
    channel: textOf(record.channel),
    to: textOf(record.to),
  }
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
