import type { Case, See, Seen } from '../coach/state.ts'
import type { Finding, Severity } from '../types.ts'

/** What an attempt is held to. Without `quiet`, every error and warning of every rule counts. */
export type Limits = {
  /** Moves to make in full. */
  moves?: readonly string[]
  /** Rules, concerns or categories that must find nothing. */
  quiet?: readonly string[]
  /** At most so many words or sentences, greeting and name aside; exactly so many questions. */
  words?: number
  sentences?: number
  questions?: number
}

/** One thing that an attempt still asks for: what, what to do about it, and a better sentence. */
export type Open = { what: string; advice?: string; better?: string }

/** What came of an attempt: the moves it makes, and what it still asks for, the most urgent first. */
export type Grade = {
  passed: boolean
  score: number
  made: readonly string[]
  open: readonly Open[]
  seen: Seen
}

/** What each thing left open costs where a drill looks at one skill alone, and not at the whole reply. */
const STEP = 25

/** Holds an attempt to the rules, to its playbook and to the limits of its drill. Pure. */
export function grade(text: string, about: Case, limits: Limits, see: See): Grade {
  const seen = see(text, about)
  const { moves, score } = seen.report
  const full = moves
    .filter(({ strength }) => strength === 1)
    .flatMap(({ move, is }) => [move, ...(is ? [is] : [])])
  const made = [...new Set(full)]
  const open = [
    ...inTheWay(seen, limits).map(asked),
    ...(limits.moves ?? []).filter(move => !made.includes(move)).map(lacking),
    ...tooMuch(seen, limits),
  ]
  const value = limits.quiet ? Math.max(0, 100 - STEP * open.length) : score.value
  return { passed: text.trim() !== '' && open.length === 0, score: value, made, open, seen }
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

function inTheWay({ report }: Seen, { quiet }: Limits): readonly Finding[] {
  return report.findings
    .filter(({ rule, concern, category, severity }) =>
      quiet ? [rule, concern, category].some(name => quiet.includes(name)) : severity !== 'info',
    )
    .toSorted((a, b) => rank[a.severity] - rank[b.severity])
}

function asked({ message, instead, try: [better] }: Finding): Open {
  return { what: message, advice: instead.trim(), ...(better ? { better } : {}) }
}

function lacking(move: string): Open {
  return { what: `Not there yet: ${move.replaceAll('-', ' ')}.` }
}

function tooMuch({ reply }: Seen, limits: Limits): Open[] {
  const body = reply.sentences.filter(({ part }) => part === 'body')
  const words = body.flatMap(
    ({ start, end }) => reply.text.slice(start, end).match(/[\p{L}\p{N}]\S*/gu) ?? [],
  )
  const asking = reply.sentences.filter(({ question }) => question).length
  const most = (limit: number | undefined, count: number, unit: string): Open[] =>
    limit === undefined || count <= limit ? [] : [{ what: `At most ${limit} ${unit}; there are ${count}.` }]
  return [
    ...most(limits.words, words.length, 'words'),
    ...most(limits.sentences, body.length, 'sentences'),
    ...(limits.questions === undefined || asking === limits.questions
      ? []
      : [{ what: `Exactly ${spelled(limits.questions)}; there are ${asking}.` }]),
  ]
}

function spelled(questions: number): string {
  return questions === 1 ? 'one question' : `${questions} questions`
}
