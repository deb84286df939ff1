import type { Edit } from './editor/edits.ts'

/** What a key can ask of the coach, beside writing. */
export type Command =
  | 'next'
  | 'previous'
  | 'suggest'
  | 'explain'
  | 'mute'
  | 'scenario'
  | 'customer'
  | 'open-editor'
  | 'copy'
  | 'save'
  | 'quit'
  | 'keys'

/** A key as the terminal told it: its character, and which keys were held or meant. */
export type Key = {
  input: string
  name?:
    | 'up'
    | 'down'
    | 'left'
    | 'right'
    | 'home'
    | 'end'
    | 'page-up'
    | 'page-down'
    | 'enter'
    | 'escape'
    | 'tab'
    | 'backspace'
    | 'delete'
  ctrl?: boolean
  meta?: boolean
  shift?: boolean
}

/** A row of the key table: how the key is written, what it does in a word, and the command. */
export type Binding = { key: string; ctrl: string; label: string; does: string; command: Command }

/**
 * The commands and their keys, in the order in which the screen shows them. Only control keys that every terminal
 * passes on, so that no letter is lost to the writer.
 */
export const bindings: readonly Binding[] = [
  { key: '^N', ctrl: 'n', label: 'next', does: 'go to the next finding', command: 'next' },
  { key: '^P', ctrl: 'p', label: 'previous', does: 'go to the finding before', command: 'previous' },
  { key: '^A', ctrl: 'a', label: 'apply', does: 'put a better sentence in', command: 'suggest' },
  { key: '^E', ctrl: 'e', label: 'explain', does: 'read why this matters', command: 'explain' },
  { key: '^T', ctrl: 't', label: 'mute', does: 'silence this rule here, with a reason', command: 'mute' },
  { key: '^R', ctrl: 'r', label: 'scenario', does: 'choose what the case is about', command: 'scenario' },
  {
    key: '^B',
    ctrl: 'b',
    label: 'customer',
    does: 'paste or change the customer’s message',
    command: 'customer',
  },
  { key: '^O', ctrl: 'o', label: 'editor', does: 'go on in $EDITOR and come back', command: 'open-editor' },
  { key: '^Y', ctrl: 'y', label: 'copy', does: 'copy the reply to the clipboard', command: 'copy' },
  { key: '^S', ctrl: 's', label: 'save', does: 'save the reply', command: 'save' },
  { key: '^Q', ctrl: 'q', label: 'quit', does: 'leave; asks when something is unsaved', command: 'quit' },
  { key: '^G', ctrl: 'g', label: 'keys', does: 'show all keys', command: 'keys' },
]

/** The command that a key asks for, or null where it is for writing. */
export function commandOf(key: Key): Command | null {
  if (!key.ctrl) return null
  if (key.input === 'c') return 'quit'
  return bindings.find(binding => binding.ctrl === key.input)?.command ?? null
}

/** The edits of the editor's keys that the table above does not name, for the page of all keys. */
export const editingKeys: readonly { key: string; does: string }[] = [
  { key: 'arrows, Home, End', does: 'move; with Shift, select' },
  { key: 'Ctrl or Alt + ← →', does: 'move by a word' },
  { key: 'Page Up, Page Down', does: 'move by a screen' },
  { key: '^W, ^U, ^K', does: 'delete the word before, the line before, the line behind' },
  { key: '^Z, Alt+Z', does: 'undo, redo' },
  { key: 'Esc', does: 'close what is open' },
]

const PAGE = 10

/** The edit that a key makes, or null where it makes none. */
export function editOf(key: Key): Edit | null {
  const select = key.shift ?? false
  const reach = key.ctrl || key.meta ? 'word' : 'grapheme'
  switch (key.name) {
    case 'left':
    case 'right':
      return { edit: 'move', direction: key.name === 'left' ? -1 : 1, reach, select }
    case 'up':
    case 'down':
      return { edit: 'rows', by: key.name === 'up' ? -1 : 1, select }
    case 'page-up':
    case 'page-down':
      return { edit: 'rows', by: key.name === 'page-up' ? -PAGE : PAGE, select }
    case 'home':
    case 'end':
      if (key.ctrl) return { edit: 'edge', to: key.name === 'home' ? 'start' : 'end', select }
      return { edit: 'move', direction: key.name === 'home' ? -1 : 1, reach: 'line', select }
    case 'backspace':
    case 'delete':
      return { edit: 'delete', direction: key.name === 'delete' ? 1 : -1, reach }
    case 'enter':
      return { edit: 'insert', text: '\n' }
    case 'escape':
    case 'tab':
      return null
  }
  if (key.ctrl) return controlEdit(key.input)
  if (key.meta) return metaEdit(key.input)
  return key.input ? { edit: 'insert', text: key.input } : null
}

function controlEdit(letter: string): Edit | null {
  switch (letter) {
    case 'w':
      return { edit: 'delete', direction: -1, reach: 'word' }
    case 'u':
      return { edit: 'delete', direction: -1, reach: 'line' }
    case 'k':
      return { edit: 'delete', direction: 1, reach: 'line' }
    case 'z':
      return { edit: 'undo' }
    default:
      return null
  }
}

function metaEdit(letter: string): Edit | null {
  switch (letter) {
    case 'b':
      return { edit: 'move', direction: -1, reach: 'word', select: false }
    case 'f':
      return { edit: 'move', direction: 1, reach: 'word', select: false }
    case 'd':
      return { edit: 'delete', direction: 1, reach: 'word' }
    case 'a':
      return { edit: 'select-all' }
    case 'z':
      return { edit: 'redo' }
    default:
      return null
  }
}
