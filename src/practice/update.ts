import { applyEdit, type Edit } from '../coach/editor/edits.ts'
import type { See } from '../coach/state.ts'
import { grade } from './grade.ts'
import { type Attempt, askedOf, atRound, type PracticeState, type Result, roundOf } from './state.ts'

/** What happens in a session of practice. `limit` is how far its side page can be scrolled. */
export type PracticeEvent =
  | { type: 'edit'; edit: Edit; width: number }
  | { type: 'focus'; by: -1 | 1 }
  | { type: 'mark' }
  | { type: 'submit' }
  | { type: 'again' }
  | { type: 'model' }
  | { type: 'next' }
  | { type: 'scroll'; by: number; limit: number }
  | { type: 'time-up' }
  | { type: 'leave' }

/** The session after an event; a result to record, and whether the screen closes. */
export type PracticeStep = { state: PracticeState; result?: Result; quit?: boolean }

/** Takes one event; pure. */
export function practise(state: PracticeState, event: PracticeEvent, see: See): PracticeStep {
  const { stage } = state
  const round = roundOf(state)
  switch (event.type) {
    case 'edit': {
      if (stage !== 'writing' || round.choices.length > 0) return { state }
      return { state: { ...state, buffer: applyEdit(state.buffer, event.edit, event.width), notice: '' } }
    }
    case 'focus': {
      const count = Math.max(1, round.choices.length)
      return { state: { ...state, focus: (state.focus + event.by + count) % count } }
    }
    case 'mark':
      return { state: stage === 'writing' ? toggled(state) : state }
    case 'submit':
      return { state: stage === 'writing' ? submitted(state, see) : state }
    case 'again':
      return {
        state: stage === 'feedback' || stage === 'model' ? { ...state, stage: 'writing', top: 0 } : state,
      }
    case 'model':
      return { state: stage === 'feedback' && round.model ? { ...state, stage: 'model', top: 0 } : state }
    case 'next':
      return next(state)
    case 'scroll':
      return { state: { ...state, top: Math.max(0, Math.min(event.limit, state.top + event.by)) } }
    case 'time-up':
      return { state: { ...state, late: true, notice: 'Time is up after this one.' } }
    case 'leave':
      return leave(state)
  }
}

/** Where one sentence is asked for, marking another moves the mark. */
function toggled(state: PracticeState): PracticeState {
  const { focus, marked } = state
  if (marked.includes(focus)) return { ...state, marked: marked.filter(one => one !== focus) }
  const single = roundOf(state).choices.filter(({ mark }) => mark).length === 1
  return { ...state, marked: single ? [focus] : [...marked, focus], notice: '' }
}

function submitted(state: PracticeState, see: See): PracticeState {
  const attempt = attemptAt(state, see)
  if (!attempt)
    return { ...state, notice: roundOf(state).choices.length > 0 ? 'Mark one first.' : 'Write a line first.' }
  return { ...state, attempts: [...state.attempts, attempt], stage: 'feedback', top: 0, notice: '' }
}

function attemptAt(state: PracticeState, see: See): Attempt | undefined {
  const { choices, about, limits } = roundOf(state)
  const { marked, buffer } = state
  if (choices.length > 0) {
    if (marked.length === 0) return undefined
    const right = choices.filter(({ mark }, at) => mark === marked.includes(at)).length
    return { score: Math.round((100 * right) / choices.length), passed: right === choices.length, marked }
  }
  if (buffer.text.trim() === '') return undefined
  const graded = grade(buffer.text, about, limits, see)
  return { score: graded.score, passed: graded.passed, marked, grade: graded }
}

function next(state: PracticeState): PracticeStep {
  const { stage, drill, at, late } = state
  if (stage === 'task') return { state: { ...state, stage: 'writing' } }
  if (stage === 'summary') return { state, quit: true }
  if (stage === 'writing') return { state }
  const result = resultOf(state)
  const results = [...state.results, result]
  const over = late || at + 1 >= drill.rounds.length
  const onwards = over ? { ...state, stage: 'summary' as const } : { ...atRound(drill, at + 1), late }
  return { state: { ...onwards, results, top: 0 }, result }
}

/** Leaves at once where nothing was tried; otherwise what was tried counts, and the summary comes first. */
function leave(state: PracticeState): PracticeStep {
  const { stage, attempts, results } = state
  if (stage === 'summary') return { state, quit: true }
  if (attempts.length === 0)
    return results.length === 0 ? { state, quit: true } : { state: { ...state, stage: 'summary', top: 0 } }
  const result = resultOf(state)
  return { state: { ...state, stage: 'summary', results: [...results, result], top: 0 }, result }
}

function resultOf(state: PracticeState): Result {
  const { drill, attempts } = state
  const { id, of } = roundOf(state)
  const first = attempts[0]?.grade
  const lacked = first ? askedOf(state, first).filter(move => !first.made.includes(move)) : []
  return {
    drill: drill.id,
    round: id,
    of,
    scores: attempts.map(({ score }) => score),
    passed: attempts.some(({ passed }) => passed),
    lacked,
  }
}
