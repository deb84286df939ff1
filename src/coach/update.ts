import { type Buffer, open, replace } from './editor/buffer.ts'
import { applyEdit, type Edit } from './editor/edits.ts'
import type { Command } from './keys.ts'
import { guessFor } from './slots.ts'
import {
  type CoachState,
  type Dialog,
  focused,
  openFindings,
  type See,
  type Suggestion,
  unsaved,
} from './state.ts'
import { fillSlot, slotsOf, suggestions } from './suggest.ts'

/** What happens to a session: writing, a command, an answer to what is open, or news from outside. */
export type CoachEvent =
  | { type: 'edit'; edit: Edit; width: number }
  | { type: 'command'; command: Command }
  | { type: 'choose'; by: -1 | 1 }
  | { type: 'scroll'; by: number; limit: number }
  | { type: 'confirm' }
  | { type: 'close' }
  | { type: 'discard' }
  | { type: 'saved'; text: string; notice: string }
  | { type: 'replaced'; text: string; notice: string }
  | { type: 'notice'; notice: string }

/** What the screen must do that a model can't. */
export type Effect = 'save' | 'save-and-quit' | 'copy' | 'open-editor' | 'quit'

/** The session after an event, and what is left to do outside. */
export type Step = { state: CoachState; effect?: Effect }

/** What a coach needs beyond the session: the linter, and the scenarios there are. */
export type Means = { see: See; scenarios: readonly string[] }

/** Takes one event; pure. */
export function update(state: CoachState, event: CoachEvent, means: Means): Step {
  switch (event.type) {
    case 'edit':
      return state.dialog ? editDialog(state, state.dialog, event) : editDraft(state, event, means)
    case 'command':
      return state.dialog ? { state } : command({ ...state, notice: '' }, event.command, means)
    case 'choose':
      return { state: state.dialog ? { ...state, dialog: chooseIn(state.dialog, event.by) } : state }
    case 'scroll':
      return { state: state.dialog ? { ...state, dialog: scrolled(state.dialog, event) } : state }
    case 'confirm':
      return state.dialog ? confirm(state, state.dialog, means) : { state }
    case 'close':
      return { state: { ...state, dialog: null } }
    case 'discard':
      return discard(state)
    case 'saved':
      return { state: { ...state, saved: event.text, notice: event.notice } }
    case 'replaced':
      return {
        state: { ...rewritten(state, replaceAll(state.buffer, event.text), means), notice: event.notice },
      }
    case 'notice':
      return { state: { ...state, notice: event.notice } }
  }
}

function editDraft(state: CoachState, event: { edit: Edit; width: number }, means: Means): Step {
  return {
    state: rewritten({ ...state, notice: '' }, applyEdit(state.buffer, event.edit, event.width), means),
  }
}

/** The session with another buffer: checked again only where the words changed. */
function rewritten(state: CoachState, buffer: Buffer, { see }: Means): CoachState {
  if (buffer.text === state.buffer.text) return { ...state, buffer }
  return { ...state, buffer, seen: see(buffer.text, state.about) }
}

function replaceAll(buffer: Buffer, text: string): Buffer {
  return text === buffer.text ? buffer : replace(buffer, 0, buffer.text.length, text)
}

function command(state: CoachState, asked: Command, means: Means): Step {
  const finding = focused(state)
  switch (asked) {
    case 'next':
      return { state: focusOn(state, state.focus + 1) }
    case 'previous':
      return { state: focusOn(state, state.focus - 1) }
    case 'suggest': {
      const options = finding ? suggestions(finding, state.seen, state.about) : []
      if (options.length === 0) return { state: { ...state, notice: 'Nothing to suggest here.' } }
      return { state: { ...state, dialog: { kind: 'suggestions', options, chosen: 0 } } }
    }
    case 'explain':
      return {
        state: finding ? { ...state, dialog: { kind: 'explain', rule: finding.rule, top: 0 } } : state,
      }
    case 'mute':
      return {
        state: finding ? { ...state, dialog: { kind: 'mute', rule: finding.rule, field: open('') } } : state,
      }
    case 'scenario': {
      const chosen = Math.max(0, means.scenarios.indexOf(state.about.scenario))
      return { state: { ...state, dialog: { kind: 'scenario', options: means.scenarios, chosen } } }
    }
    case 'customer':
      return { state: { ...state, dialog: { kind: 'customer', field: open(state.about.customer) } } }
    case 'keys':
      return { state: { ...state, dialog: { kind: 'keys', top: 0 } } }
    case 'quit':
      return unsaved(state) ? { state: { ...state, dialog: { kind: 'quit' } } } : { state, effect: 'quit' }
    case 'save':
      return saving(state, false)
    case 'open-editor':
    case 'copy':
      return { state, effect: asked }
  }
}

/** Saves under the draft's name, or asks for one first. */
function saving(state: CoachState, leave: boolean): Step {
  if (!state.name) return { state: { ...state, dialog: { kind: 'name', field: open(''), leave } } }
  return { state: { ...state, dialog: null }, effect: leave ? 'save-and-quit' : 'save' }
}

/** Leaves unsaved writing behind, or turns down what was kept from an earlier session. */
function discard(state: CoachState): Step {
  const closed = { ...state, dialog: null }
  return state.dialog?.kind === 'quit' ? { state: closed, effect: 'quit' } : { state: closed }
}

/** Focus on a finding, round and round, with the cursor at its words. */
function focusOn(state: CoachState, index: number): CoachState {
  const findings = openFindings(state)
  if (findings.length === 0) return { ...state, focus: 0, notice: 'Nothing to mend here.' }
  const focus = (index + findings.length) % findings.length
  const span = findings[focus]?.span
  return { ...state, focus, buffer: span ? { ...state.buffer, cursor: span[1], anchor: null } : state.buffer }
}

function editDialog(state: CoachState, dialog: Dialog, event: { edit: Edit; width: number }): Step {
  if (!('field' in dialog)) return { state }
  const field = applyEdit(dialog.field, event.edit, event.width)
  return { state: { ...state, dialog: { ...dialog, field } } }
}

function chooseIn(dialog: Dialog, by: -1 | 1): Dialog {
  if (!('chosen' in dialog)) return dialog
  const count = dialog.options.length
  return { ...dialog, chosen: (dialog.chosen + by + count) % count }
}

/** `limit` is how far the page goes: it depends on the screen. */
function scrolled(dialog: Dialog, { by, limit }: { by: number; limit: number }): Dialog {
  return 'top' in dialog ? { ...dialog, top: Math.max(0, Math.min(limit, dialog.top + by)) } : dialog
}

function confirm(state: CoachState, dialog: Dialog, means: Means): Step {
  switch (dialog.kind) {
    case 'suggestions': {
      const suggestion = dialog.options[dialog.chosen]
      return { state: suggestion ? fillOrApply(state, suggestion, means) : { ...state, dialog: null } }
    }
    case 'slots':
      return { state: answerSlot(state, dialog, means) }
    case 'mute': {
      const reason = dialog.field.text.trim()
      if (!reason)
        return {
          state: { ...state, notice: 'A reason helps whoever reads this later: a few words will do.' },
        }
      const muted = [...state.muted, { rule: dialog.rule, reason }]
      return { state: { ...state, muted, dialog: null, notice: `Muted here: ${dialog.rule}.` } }
    }
    case 'scenario':
      return { state: aboutChanged(state, { scenario: dialog.options[dialog.chosen] ?? '' }, means) }
    case 'customer':
      return { state: aboutChanged(state, { customer: dialog.field.text.trim() }, means) }
    case 'quit':
      return saving(state, true)
    case 'name': {
      const name = dialog.field.text.trim()
      return name ? saving({ ...state, name }, dialog.leave) : { state }
    }
    case 'recover':
      return { state: { ...rewritten(state, replaceAll(state.buffer, dialog.text), means), dialog: null } }
    case 'explain':
    case 'keys':
      return { state: { ...state, dialog: null } }
  }
}

function aboutChanged(state: CoachState, change: Partial<CoachState['about']>, { see }: Means): CoachState {
  const about = { ...state.about, ...change }
  return { ...state, about, seen: see(state.buffer.text, about), dialog: null }
}

function fillOrApply(state: CoachState, suggestion: Suggestion, means: Means): CoachState {
  const slots = slotsOf(suggestion.text)
  if (slots.length === 0) return applied(state, suggestion, means)
  return {
    ...state,
    dialog: { kind: 'slots', suggestion, slots, answers: [], field: fieldFor(slots[0], state) },
  }
}

/** A field that holds what the customer's words suggest, for the writer to take or change. */
function fieldFor(slot: string | undefined, { about }: CoachState): Buffer {
  return open(slot === undefined ? '' : guessFor(slot, about))
}

function answerSlot(state: CoachState, dialog: Dialog & { kind: 'slots' }, means: Means): CoachState {
  const answers = [...dialog.answers, dialog.field.text.trim()]
  if (answers.length < dialog.slots.length) {
    return { ...state, dialog: { ...dialog, answers, field: fieldFor(dialog.slots[answers.length], state) } }
  }
  // A slot left empty stays in the text, where the linter sees it as a placeholder still to be filled.
  const text = dialog.slots.reduce(
    (filled, slot, index) => (answers[index] ? fillSlot(filled, slot, answers[index]) : filled),
    dialog.suggestion.text,
  )
  return applied(state, { ...dialog.suggestion, text }, means)
}

function applied(state: CoachState, { text, from, to }: Suggestion, means: Means): CoachState {
  const buffer = replace(state.buffer, from, to, text)
  return { ...rewritten(state, buffer, means), dialog: null, notice: 'Put in. Undo takes it back.' }
}
