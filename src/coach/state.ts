import type { Finding, Reply, ReplyReport } from '../types.ts'
import { type Buffer, open } from './editor/buffer.ts'

/** What is known of the case that the draft answers. Empty strings where nothing is known. */
export type Case = { customer: string; to: string; scenario: string; channel: string }

/** The draft as the linter sees it. */
export type Seen = { reply: Reply; report: ReplyReport }

/** Reads and checks a text; pure, so that a screen, an editor or a web page can use the same model. */
export type See = (text: string, about: Case) => Seen

/** A rule that the writer has silenced in this draft, and why. */
export type Mute = { rule: string; reason: string }

/** A sentence that could go into the draft: `text` over the range `[from, to)`; its slots look like `‹time›`. */
export type Suggestion = { text: string; from: number; to: number }

/** What stands over the page and takes the keys until it is answered. */
export type Dialog =
  | { kind: 'suggestions'; options: readonly Suggestion[]; chosen: number }
  | {
      kind: 'slots'
      suggestion: Suggestion
      slots: readonly string[]
      answers: readonly string[]
      field: Buffer
    }
  | { kind: 'explain'; rule: string; top: number }
  | { kind: 'mute'; rule: string; field: Buffer }
  | { kind: 'scenario'; options: readonly string[]; chosen: number }
  | { kind: 'customer'; field: Buffer }
  | { kind: 'keys'; top: number }
  | { kind: 'name'; field: Buffer; leave: boolean }
  | { kind: 'recover'; text: string; top: number }
  | { kind: 'quit' }

/** Everything the coaching screen shows, and nothing that it could work out from the rest. */
export type CoachState = {
  /** Where the draft is saved; empty while it has no name. */
  name: string
  buffer: Buffer
  about: Case
  seen: Seen
  muted: readonly Mute[]
  /** The finding that the advice speaks of, as a place in `openFindings`. */
  focus: number
  dialog: Dialog | null
  /** The text as it was last saved; null before it ever was. */
  saved: string | null
  /** A word to the writer about the last act. */
  notice: string
}

/** What a session starts from. `saved` is the text as its file holds it, null where there is none. */
export type Start = { name: string; text: string; about: Case; saved: string | null; kept?: string }

/** A coaching session; writing that was kept from a session cut short is offered first. */
export function startCoaching({ name, text, about, saved, kept }: Start, see: See): CoachState {
  const offer = kept !== undefined && kept !== text && kept.trim() !== ''
  return {
    name,
    buffer: open(text),
    about,
    seen: see(text, about),
    muted: [],
    focus: 0,
    dialog: offer ? { kind: 'recover', text: kept, top: 0 } : null,
    saved,
    notice: '',
  }
}

/** The findings that are not muted, in the order of the text; those about the whole reply come last. */
export function openFindings(state: CoachState): readonly Finding[] {
  if (isBlank(state)) return []
  const muted = new Set(state.muted.map(mute => mute.rule))
  return state.seen.report.findings
    .filter(finding => !muted.has(finding.rule))
    .toSorted((a, b) => (a.span?.[0] ?? Number.POSITIVE_INFINITY) - (b.span?.[0] ?? Number.POSITIVE_INFINITY))
}

/** Whether nothing has been written yet: then there is nothing to advise on. */
export function isBlank({ buffer }: CoachState): boolean {
  return buffer.text.trim() === ''
}

/** The finding in focus, if there is one. */
export function focused(state: CoachState): Finding | undefined {
  const findings = openFindings(state)
  return findings[Math.min(state.focus, findings.length - 1)]
}

/** Whether there is writing that no file holds yet. */
export function unsaved(state: CoachState): boolean {
  return state.saved === null ? state.buffer.text.trim() !== '' : state.buffer.text !== state.saved
}
