import { type Sheet, sheetsOf } from '../../review/sheet.ts'
import type { Summary } from '../../review/summary/summary.ts'
import { counted } from '../page.ts'
import { percent, percents } from './figures.ts'
import { sheetHtml } from './html/sheet.ts'
import type { ReportFile, ReviewLook } from './index.ts'
import { drillFor, spoken, teaches, type Words } from './words.ts'

/** A coaching sheet for every agent with enough replies, as Markdown and as HTML. */
export function sheets(summary: Summary, { words }: ReviewLook): ReportFile[] {
  const taken = new Set<string>()
  return sheetsOf(summary, teaches(words)).sheets.flatMap(sheet => {
    const name = fileName(sheet.agent, taken)
    return [
      { name: `${name}.md`, content: sheetMarkdown(sheet, words) },
      { name: `${name}.html`, content: sheetHtml(sheet, words) },
    ]
  })
}

/** A name that every file system takes; the second of the same name gets a number. */
function fileName(agent: string, taken: Set<string>): string {
  const plain =
    agent
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'agent'
  const name = [plain, ...Array.from({ length: taken.size }, (_, at) => `${plain}-${at + 2}`)].find(
    one => !taken.has(one),
  )
  taken.add(name ?? plain)
  return name ?? plain
}

function sheetMarkdown(sheet: Sheet, words: Words): string {
  const { agent, replies, period, strengths, lesson } = sheet
  const when = period ? `, ${period.first} to ${period.last}` : ''
  const keep = strengths.flatMap(({ delivery: { move, estimate }, quotes }) => [
    `### Keep: ${spoken(move)}`,
    `${words.moves[move]?.does ?? ''} Made in ${percent(estimate.value)} of ${counted(estimate.n, 'case')} that asked for it (${percents(estimate)}).`,
    ...quotes.map(quoted),
  ])
  return `${[`# ${plain(agent)}`, `${counted(replies, 'reply', 'replies')}${when}`, ...keep, ...nextStep(lesson, replies, words)].join('\n\n')}\n`
}

function nextStep(lesson: Sheet['lesson'], replies: number, words: Words): string[] {
  if (!lesson) return ['### Next', 'Nothing stands out. Keep going.']
  const about = words.rules[lesson.rule]
  const drill = drillFor(lesson.rule, words)
  return [
    `### Next: ${spoken(lesson.rule)}`,
    `Seen in ${lesson.replies} of ${counted(replies, 'reply', 'replies')}. ${about?.instead ?? ''}`,
    ...(about ? [about.why] : []),
    ...lesson.quotes.map(
      (quote, at) => `${quoted(quote)}\n\nBetter: “${(about?.try[at % about.try.length] ?? '').trim()}”`,
    ),
    ...(drill
      ? [
          `### To practise: ${drill.title}`,
          drill.task,
          ...(drill.text ? [`> ${lines(drill.text)}`] : []),
          `\`heard practice --drill ${drill.id}\``,
        ]
      : []),
  ]
}

function quoted({ text, start, end, id }: Sheet['strengths'][number]['quotes'][number]): string {
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(plain)
  const marked = parts[1] ? `${parts[0]}**${parts[1]}**${parts[2]}` : parts.join('')
  return `> ${lines(marked.trim())}\n> (${plain(id)})`
}

/** A text whose signs Markdown does not take for its own. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#]/g, sign => `\\${sign}`)

const lines = (text: string) => text.replace(/\n/g, '\n> ')
