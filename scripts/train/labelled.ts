import { readdirSync, readFileSync } from 'node:fs'
import { type Seen, seenIn } from '../../src/classify/message.ts'
import { type Unit, unitsOf } from '../../src/classify/units.ts'
import { parse } from '../../src/parse/index.ts'
import type { Draft, Reply } from '../../src/types.ts'
import { messageTargets, sentenceTargets } from './targets.ts'

/** A label: 1 yes, -1 no, 0 not known. */
export type Label = -1 | 0 | 1

/** A sentence, with a label for each target. */
export type Passage = { text: string; units: Unit[]; labels: Int8Array }

/** A reply, or a single sentence that was labelled alone: what holds for at least one of its passages. */
export type Bag = { id: string; author: string; alone: boolean; passages: Passage[]; labels: Int8Array }

export type Message = Seen & { id: string; author: string; labels: Int8Array }

export type Labelled = { bags: Bag[]; messages: Message[] }

/** A line of a labelled file. */
export type Row = {
  id: string
  kind?: string
  channel?: string
  /** The customer's message, where the row is a reply; the message itself where `text` stands alone. */
  customer?: string | null
  reply?: string
  text?: string
  concern?: string
  move?: string
  label?: boolean
  complaint?: boolean | null
  angry?: boolean | null
  scenario?: string | null
  concerns?: { concern: string; quote: string }[]
  moves?: string[]
  sentences?: { text: string; concerns: string[]; moves: string[] }[]
  disputed?: (string | { concern?: string; move?: string })[]
  skip?: string
}

/** Names the cues in a customer's message. */
export type CuesIn = (message: Reply) => Iterable<string>

/** Reads labelled files; the author of a row is its file's first two words (`written-replies-2` is `written`'s). */
export function readLabelled(paths: readonly string[], cuesIn: CuesIn): Labelled {
  const bags: Bag[] = []
  const messages: Message[] = []
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1).replace('.jsonl', '')
    const author = name.startsWith('written-') ? name.replace(/-\d+$/, '') : name
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (!line.trim()) continue
      const row = JSON.parse(line) as Row
      if (row.skip) continue
      const bag = bagOf(row, author)
      if (bag?.passages.length) bags.push(bag)
      const message = messageOf(row, author, cuesIn)
      if (message) messages.push(message)
    }
  }
  return { bags, messages }
}

/** The project's own labelled files. */
export function labelledFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(name => `${folder}/${name}`)
}

function bagOf(row: Row, author: string): Bag | undefined {
  if (row.sentences) return bagOfSentences(row, author)
  if (row.concern || row.move) return bagOfOne(row, author)
  const text = row.reply ?? (row.kind === 'draft' ? row.text : undefined)
  return text === undefined ? undefined : bagOfReply(row, text, author)
}

function bagOfOne(row: Row, author: string): Bag {
  const target = sentenceTargets.indexOf(row.concern ?? row.move!)
  const reply = read(row.text!)
  const labels = new Int8Array(sentenceTargets.length)
  labels[target] = row.label ? 1 : -1
  const passages = passagesOf(reply)
  for (const passage of passages) passage.labels[target] = row.label ? (passages.length === 1 ? 1 : 0) : -1
  return { id: row.id, author, alone: true, passages, labels }
}

function bagOfSentences(row: Row, author: string): Bag {
  const labels = new Int8Array(sentenceTargets.length).fill(-1)
  const passages = row.sentences!.flatMap(sentence => {
    const own = passagesOf(read(sentence.text))
    for (const name of [...sentence.concerns, ...sentence.moves]) labels[targetOf(name, row.id)] = 1
    for (const passage of own)
      passage.labels = Int8Array.from(sentenceTargets, target =>
        sentence.concerns.includes(target) || sentence.moves.includes(target) ? (own.length > 1 ? 0 : 1) : -1,
      )
    return own
  })
  return { id: row.id, author, alone: false, passages, labels }
}

function targetOf(name: string, id: string): number {
  const target = sentenceTargets.indexOf(name)
  if (target < 0) throw new Error(`${id}: no concern or move is called ${name}`)
  return target
}

/** In a reply labelled as a whole, quotes place the concerns; which sentence makes a move is not known. */
function bagOfReply(row: Row, text: string, author: string): Bag {
  const reply = read(text)
  const quotes = (row.concerns ?? []).map(({ concern, quote }) => {
    const start = text.indexOf(quote)
    return { concern, start, end: start < 0 ? -1 : start + quote.length }
  })
  const names = new Set([...quotes.map(({ concern }) => concern), ...(row.moves ?? [])])
  const disputed = new Set(
    (row.disputed ?? []).map(one => (typeof one === 'string' ? one : (one.concern ?? one.move))),
  )
  const labels = Int8Array.from(sentenceTargets, name => (disputed.has(name) ? 0 : names.has(name) ? 1 : -1))
  const passages = passagesOf(reply)
  for (const passage of passages) {
    passage.labels = labels.map(label => (label === -1 ? -1 : 0))
    for (const { concern, start, end } of quotes) {
      const at = sentenceTargets.indexOf(concern)
      const [first, last] = [passage.units[0]!.start, passage.units.at(-1)!.end]
      if (start >= 0 && passage.labels[at] !== 1) passage.labels[at] = start < last && end > first ? 1 : -1
    }
  }
  return { id: row.id, author, alone: false, passages, labels }
}

function messageOf(row: Row, author: string, cuesIn: CuesIn): Message | undefined {
  const isReply = row.reply !== undefined || row.kind === 'draft' || row.sentences !== undefined
  const text = isReply ? row.customer : row.complaint === undefined ? undefined : row.text
  if (!text || row.complaint == null) return undefined
  const labels = Int8Array.from(messageTargets, target => (target === row.scenario ? 1 : -1))
  labels[messageTargets.indexOf('complaint')] = row.complaint ? 1 : -1
  labels[messageTargets.indexOf('angry')] = row.angry ? 1 : -1
  const message = read(text)
  return { ...seenIn(message, cuesIn(message)), id: row.id, author, labels }
}

function passagesOf(reply: Reply): Passage[] {
  return reply.sentences
    .filter(({ part }) => part !== 'signature' && part !== 'history')
    .map(sentence => ({
      text: reply.text.slice(sentence.start, sentence.end),
      units: unitsOf(reply, sentence),
      labels: new Int8Array(sentenceTargets.length),
    }))
}

function read(text: string): Reply {
  const draft: Draft = { path: '', id: '', text, source: { path: '', text, lines: [0] }, marks: [] }
  return parse(draft)
}
