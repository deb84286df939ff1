import { commandOf, editOf, type Key } from './keys.ts'
import type { Dialog } from './state.ts'
import type { CoachEvent } from './update.ts'

/** What a key press depends on beside the key: the rows' width for moving up and down, and how far a page scrolls. */
export type Room = { width: number; limit: number }

/** The event that a key asks for while this dialog is open (or none); null where it does nothing. */
export function eventOf(key: Key, dialog: Dialog | null, { width, limit }: Room): CoachEvent | null {
  if (dialog) return answerTo(key, dialog, limit) ?? edited(key, width)
  const command = commandOf(key)
  return command ? { type: 'command', command } : edited(key, width)
}

const rows: Partial<Record<NonNullable<Key['name']>, number>> = {
  up: -1,
  down: 1,
  'page-up': -10,
  'page-down': 10,
}

function answerTo(key: Key, dialog: Dialog, limit: number): CoachEvent | null {
  const by = key.name === undefined ? undefined : rows[key.name]
  if (key.name === 'escape') return { type: 'close' }
  if ((dialog.kind === 'quit' || dialog.kind === 'recover') && key.input.toLowerCase() === 'd')
    return { type: 'discard' }
  if (dialog.kind === 'customer') return key.ctrl && key.input === 's' ? { type: 'confirm' } : null
  if (key.name === 'enter') return { type: 'confirm' }
  if ('chosen' in dialog && (by === -1 || by === 1)) return { type: 'choose', by }
  return 'top' in dialog && by !== undefined ? { type: 'scroll', by, limit } : null
}

function edited(key: Key, width: number): CoachEvent | null {
  const edit = editOf(key)
  return edit && { type: 'edit', edit, width }
}
