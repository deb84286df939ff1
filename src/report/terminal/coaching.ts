import type { Finding, LetterMark, ReplyReport, VerdictName } from '../../types.ts'
import { headline } from '../headline.ts'
import { paragraph } from '../page.ts'
import type { Palette } from '../palette.ts'

/** The sign of each verdict in a playbook's row of marks. */
export const marks: Readonly<Record<VerdictName, string>> = {
  delivered: '●',
  missed: '○',
  'no opportunity': '–',
  'cannot tell': '?',
}

/** The playbook's row, what was done well, then what is missing, and one advice to start with. */
export function coachingBlock(reply: ReplyReport, paint: Palette, width: number): string {
  const delivered = reply.verdicts.filter(one => one.verdict === 'delivered').map(one => one.move)
  const found =
    delivered.length > 0 ? delivered : reply.moves.filter(one => one.strength === 1).map(one => one.move)
  const missing = (required: 'required' | 'recommended') =>
    reply.verdicts.filter(one => one.verdict === 'missed' && one.required === required).map(one => one.move)
  const start = headline(reply.findings)

  const lines = [
    reply.row &&
      paragraph(rowOfMarks(reply.row.letters, paint), width, `  ${paint.accent(reply.row.title)}  `),
    labelled('Done well', inWords(found), paint.good),
    labelled('Missing', inWords(missing('required'))),
    labelled('Would help', inWords(missing('recommended'))),
    labelled('Scorecard', reply.score.value < 100 ? scorecard(reply) : ''),
    labelled('Start here', start === undefined ? '' : adviceOn(start), paint.strong),
  ]
  return lines.filter(line => line !== undefined).join('\n')

  function labelled(label: string, text: string, tone?: Palette['good']): string | undefined {
    return text === ''
      ? undefined
      : paragraph(text, width, `  ${paint.quiet(label.padEnd(labelWidth))}  `, tone)
  }
}

function adviceOn({ instead, start, rule }: Finding): string {
  return `${instead.trim()} (${start === undefined ? rule : `${start.line}:${start.column}`})`
}

/** The themes below their full mark, the lowest first. */
function scorecard({ score }: ReplyReport): string {
  return score.categories
    .filter(theme => theme.value < 100)
    .toSorted((a, b) => a.value - b.value)
    .map(theme => `${theme.name} ${Math.round(theme.value)}`)
    .join(' · ')
}

const labelWidth = 'Would help'.length

function rowOfMarks(letters: readonly LetterMark[], paint: Palette): string {
  return letters
    .map(({ letter, verdict }) => {
      const mark = `${letter} ${marks[verdict]}`
      return verdict === 'delivered'
        ? paint.good(mark)
        : verdict === 'missed'
          ? paint.warning(mark)
          : paint.quiet(mark)
    })
    .join('  ')
}

/** Names of moves as words, each once: `time-commitment` → `time commitment`. */
function inWords(moves: readonly string[]): string {
  return [...new Set(moves)].map(move => move.replaceAll('-', ' ')).join(' · ')
}
