import { type Buffer, open } from '../coach/editor/buffer.ts'
import type { Case } from '../coach/state.ts'
import type { Grade } from './grade.ts'
import type { Drill, Round } from './rounds.ts'

/** One try at a round: what was written or marked, and what came of it. */
export type Attempt = { score: number; passed: boolean; marked: readonly number[]; grade?: Grade }

/** How a round went, for the record: the score of each attempt, and the moves that the first one lacked. */
export type Result = {
  drill: string
  round: string
  of: string
  scores: readonly number[]
  passed: boolean
  lacked: readonly string[]
}

/** Where a session stands. */
export type Stage = 'task' | 'writing' | 'feedback' | 'model' | 'summary'

/** A session of practice; everything that its screen shows follows from it. */
export type PracticeState = {
  drill: Drill
  at: number
  stage: Stage
  buffer: Buffer
  /** Of a round that is marked, not written: the sentence in focus, and those that are marked. */
  focus: number
  marked: readonly number[]
  attempts: readonly Attempt[]
  results: readonly Result[]
  /** How far the page at the side is scrolled. */
  top: number
  /** The time that was set aside is over: this round is the last. */
  late: boolean
  notice: string
}

/** A session at its first task. */
export function startPractice(drill: Drill): PracticeState {
  return { ...atRound(drill, 0), stage: 'task', results: [], late: false }
}

/** A fresh round, nothing written yet. */
export function atRound(drill: Drill, at: number): Omit<PracticeState, 'results' | 'late'> {
  const buffer = open(drill.rounds[at]?.draft ?? '')
  return { drill, at, stage: 'writing', buffer, focus: 0, marked: [], attempts: [], top: 0, notice: '' }
}

/** The round at hand. */
export function roundOf({ drill, at }: PracticeState): Round {
  return drill.rounds[at] ?? nothing
}

/** The moves that the round asks for: those of its drill, else those that the playbook requires and the case has room for. */
export function askedOf(state: PracticeState, { seen, made }: Grade): readonly string[] {
  const { moves, quiet } = roundOf(state).limits
  if (moves || quiet) return moves ?? []
  const due = seen.report.verdicts.filter(
    ({ required, verdict, move }) => required === 'required' && (verdict === 'missed' || made.includes(move)),
  )
  return [...new Set(due.map(({ move }) => move))]
}

const nowhere: Case = { customer: '', to: '', scenario: '', channel: '' }
const nothing: Round = {
  id: '',
  of: '',
  about: nowhere,
  know: '',
  draft: '',
  limits: {},
  model: '',
  choices: [],
}
