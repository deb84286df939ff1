import { editOf, type Key } from '../coach/keys.ts'
import { type PracticeState, roundOf } from './state.ts'
import type { PracticeEvent } from './update.ts'

/** A key of a stage: how it is written, and what it does in a word. */
export type KeyLabel = { key: string; label: string }

/** The keys that do something where the session stands, in the order in which the screen shows them. */
export function keysOf(state: PracticeState): readonly KeyLabel[] {
  const { stage, late, drill, at } = state
  const { choices, model } = roundOf(state)
  const leave = { key: '^Q', label: 'leave' }
  const scroll = { key: '↑ ↓', label: 'scroll' }
  switch (stage) {
    case 'task':
      return [{ key: 'Enter', label: 'begin' }, scroll, leave]
    case 'writing':
      return choices.length > 0
        ? [
            { key: '↑ ↓', label: 'move' },
            { key: 'Space', label: 'mark' },
            { key: 'Enter', label: 'done' },
            leave,
          ]
        : [
            { key: '^S', label: 'done' },
            { key: 'PgUp PgDn', label: 'scroll the case' },
            { key: '^Z', label: 'undo' },
            leave,
          ]
    case 'feedback':
    case 'model': {
      const last = late || at + 1 >= drill.rounds.length
      return [
        { key: 'A', label: 'try again' },
        ...(stage === 'feedback' && model ? [{ key: 'M', label: 'a model reply' }] : []),
        { key: 'N', label: last ? 'finish' : 'next' },
        scroll,
        leave,
      ]
    }
    case 'summary':
      return [{ key: 'Enter', label: 'close' }, scroll]
  }
}

/** The event that a key asks for; null where it does nothing. `width` is that of the editor, `limit` how far the page scrolls. */
export function eventOf(key: Key, state: PracticeState, width: number, limit: number): PracticeEvent | null {
  if (key.ctrl && (key.input === 'q' || key.input === 'c')) return { type: 'leave' }
  const writes = state.stage === 'writing'
  const marks = writes && roundOf(state).choices.length > 0
  const rows = { up: -1, down: 1, 'page-up': -8, 'page-down': 8 }
  const by = rows[key.name as keyof typeof rows] as number | undefined
  if (marks && (by === -1 || by === 1)) return { type: 'focus', by }
  if (by !== undefined && (!writes || Math.abs(by) > 1)) return { type: 'scroll', by, limit }
  if (marks) {
    if (key.input === ' ' || key.input === 'x') return { type: 'mark' }
    return key.name === 'enter' || (key.ctrl && key.input === 's') ? { type: 'submit' } : null
  }
  if (writes) {
    if (key.ctrl && key.input === 's') return { type: 'submit' }
    const edit = editOf(key)
    return edit && { type: 'edit', edit, width }
  }
  return betweenRounds(key, state)
}

function betweenRounds(key: Key, { stage }: PracticeState): PracticeEvent | null {
  const letter = key.input.toLowerCase()
  if (stage === 'task' || stage === 'summary')
    return key.name === 'enter' || letter === 'q' ? { type: letter === 'q' ? 'leave' : 'next' } : null
  if (letter === 'a') return { type: 'again' }
  if (letter === 'm') return { type: 'model' }
  return letter === 'n' || key.name === 'enter' ? { type: 'next' } : null
}
