import type { ReplyReport } from '../types.ts'
import { type Answers, concerns, moves } from './names.ts'

/** The tool's answers on a reply, and the words that it found for each yes. */
export type ToolAnswers = { answers: Answers; words: ReadonlyMap<string, string> }

/** What the tool says of a reply, in the words of the labels; with `sure`, hints don't count. */
export function answersOf({ customer, moves: found, findings }: ReplyReport, sure: boolean): ToolAnswers {
  const words = new Map<string, string>()
  const note = (label: string, actual: string) => {
    if (!words.has(label)) words.set(label, actual)
  }
  for (const finding of findings) if (finding.sure || !sure) note(finding.concern, finding.actual)
  for (const move of found) {
    if (!move.sure && sure) continue
    note(move.move, move.actual)
    if (move.is !== undefined) note(move.is, move.actual)
  }
  const { complaint, angry, scenario } = customer
  const answers = new Map<string, boolean | string>([
    ...[...concerns, ...moves].map(label => [label, words.has(label)] as const),
    ['complaint', complaint === true],
    ['angry', angry === true],
    ['scenario', scenario ?? false],
  ])
  return { answers, words }
}
