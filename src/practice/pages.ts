import type { Para } from '../coach/page.ts'
import type { Grade } from './grade.ts'
import { type Attempt, askedOf, type PracticeState, roundOf } from './state.ts'

/** What a move does, in a sentence of its page. */
export type Does = (move: string) => string

/** The page at the side: the task, the case, what came of the attempt, or how the session went. */
export function sidePage(state: PracticeState, does: Does): Para[] {
  switch (state.stage) {
    case 'task':
      return taskPage(state)
    case 'writing':
      return casePage(state)
    case 'feedback':
    case 'model':
      return feedbackPage(state, does)
    case 'summary':
      return summaryPage(state)
  }
}

function taskPage({ drill }: PracticeState): Para[] {
  const count = drill.rounds.length
  return [
    strong(drill.title),
    gap,
    { text: drill.task },
    ...(drill.why ? [gap, quiet(drill.why)] : []),
    gap,
    { text: count === 1 ? 'One round.' : `${count} rounds.` },
  ]
}

function casePage(state: PracticeState): Para[] {
  const { about, know } = roundOf(state)
  const last = state.attempts.at(-1)?.grade?.open[0]
  return [
    ...(about.customer
      ? [strong(about.to ? `${about.to} wrote` : 'The customer wrote'), ...lines(about.customer)]
      : []),
    ...(know ? [gap, strong('What you know'), ...lines(know)] : []),
    ...(last ? [gap, strong('To try now'), { text: last.what }] : []),
    gap,
    quiet(state.drill.task),
  ]
}

function feedbackPage(state: PracticeState, does: Does): Para[] {
  const attempt = state.attempts.at(-1)
  if (!attempt) return []
  return [
    strong(
      `${attempt.passed ? '✔ Ready' : '○ Nearly there'} · score ${attempt.score}${gained(state.attempts)}`,
    ),
    ...(attempt.grade ? writtenPage(state, attempt.grade, does) : markedPage(state, attempt)),
  ]
}

function gained(attempts: readonly Attempt[]): string {
  const [first, last] = [attempts[0], attempts.at(-1)]
  if (!first || !last || attempts.length < 2) return ''
  const change = last.score - first.score
  return change === 0 ? ' (as before)' : ` (${change > 0 ? '+' : '−'}${Math.abs(change)})`
}

function writtenPage(state: PracticeState, grade: Grade, does: Does): Para[] {
  const asked = askedOf(state, grade)
  const made = asked.filter(move => grade.made.includes(move))
  const missed = asked.filter(move => !grade.made.includes(move))
  const [first, ...rest] = grade.open
  return [
    ...listed('What is there', '●', made, does),
    ...(first ? [gap, strong('One thing to try'), { text: first.what }] : []),
    ...(first?.advice ? [{ text: first.advice }] : []),
    ...(first?.better ? [gap, quiet('For instance'), { text: first.better, look: 'better' as const }] : []),
    ...listed('Not there yet', '○', missed, does),
    ...(rest.length > 0 ? [gap, quiet('After that')] : []),
    ...rest.map(({ what }) => quiet(`· ${what}`)),
  ]
}

function listed(title: string, sign: string, moves: readonly string[], does: Does): Para[] {
  if (moves.length === 0) return []
  return [
    gap,
    strong(title),
    ...moves.map(move => ({ text: `${sign} ${spoken(move)}: ${small(does(move))}` })),
  ]
}

/** Each sentence with what the key says of it; those seen rightly come first. */
function markedPage(state: PracticeState, { marked }: Attempt): Para[] {
  const told = roundOf(state).choices.map((choice, at) => ({
    ...choice,
    right: choice.mark === marked.includes(at),
  }))
  const seen = told.filter(({ right, mark }) => right && mark)
  const other = told.filter(({ right }) => !right)
  return [
    ...(seen.length > 0 ? [gap, strong('Well seen')] : []),
    ...seen.map(({ text }) => ({ text: `✔ ${text}` })),
    ...(other.length > 0 ? [gap, strong('Look again')] : []),
    ...other.flatMap(({ text, mark, because }) => [
      { text: `${mark ? '○ not marked' : '○ marked'}: ${text}` },
      ...(because ? [quiet(`  ${because}`)] : []),
    ]),
  ]
}

function summaryPage({ results, drill }: PracticeState): Para[] {
  const passed = results.filter(one => one.passed).length
  return [
    strong(`${drill.title}: ${passed} of ${results.length} ready to send`),
    gap,
    ...results.map(({ round, scores, passed: through }) => ({
      text: `${through ? '✔' : '○'} ${round}  ${scores.join(' → ')}`,
    })),
    gap,
    quiet('heard practice --report shows how it goes from session to session.'),
  ]
}

const gap: Para = { text: '' }
const strong = (text: string): Para => ({ text, look: 'strong' })
const quiet = (text: string): Para => ({ text, look: 'quiet' })
const lines = (text: string): Para[] => text.split('\n').map(line => ({ text: line }))
const spoken = (move: string) => move.replaceAll('-', ' ')
const small = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)
