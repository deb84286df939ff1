import { emitKeypressEvents } from 'node:readline'
import { PassThrough } from 'node:stream'
import { useStdin, useStdout } from 'ink'
import { useEffect, useRef } from 'react'
import type { Key } from '../keys.ts'

/** What Node's own key parser tells of a key; chosen over ink's useInput, which can't tell Backspace from Delete. */
type Keypress = { sequence?: string; name?: string; ctrl: boolean; meta: boolean; shift: boolean }

const names: Readonly<Record<string, NonNullable<Key['name']>>> = {
  up: 'up',
  down: 'down',
  left: 'left',
  right: 'right',
  home: 'home',
  end: 'end',
  pageup: 'page-up',
  pagedown: 'page-down',
  return: 'enter',
  enter: 'enter',
  tab: 'tab',
  backspace: 'backspace',
  delete: 'delete',
}

const PASTE_ON = '\u001B[?2004h'
const PASTE_OFF = '\u001B[?2004l'
const ESCAPE = '\u001B'

/** Calls `onKey` for every key and `onPaste` once for a bracketed paste, while `active`. */
export function useKeys(onKey: (key: Key) => void, onPaste: (text: string) => void, active = true): void {
  const { stdin, setRawMode, isRawModeSupported } = useStdin()
  const { stdout } = useStdout()
  const handlers = useRef({ onKey, onPaste })
  handlers.current = { onKey, onPaste }

  useEffect(() => {
    if (!active) return
    let pasted: string | null = null
    if (isRawModeSupported) setRawMode(true)
    stdout.write(PASTE_ON)
    const keys = new PassThrough()
    emitKeypressEvents(keys)
    keys.on('keypress', keypress)
    stdin.on('data', pass)
    return () => {
      stdin.off('data', pass)
      keys.destroy()
      stdout.write(PASTE_OFF)
      if (isRawModeSupported) setRawMode(false)
    }

    function keypress(text: string | undefined, press: Keypress) {
      if (press.name === 'paste-start') {
        pasted = ''
      } else if (press.name === 'paste-end') {
        handlers.current.onPaste(pasted ?? '')
        pasted = null
      } else if (pasted !== null) {
        pasted += press.sequence ?? text ?? ''
      } else if (press.name !== 'escape') {
        handlers.current.onKey(keyOf(text, press))
      }
    }

    // Node holds an Escape back for half a second, in case it begins a sequence; alone in its chunk it does not.
    function pass(chunk: Buffer | string) {
      if (pasted === null && chunk.toString() === ESCAPE)
        handlers.current.onKey({ input: '', name: 'escape' })
      else keys.write(chunk)
    }
  }, [active, isRawModeSupported, setRawMode, stdin, stdout])
}

function keyOf(text: string | undefined, press: Keypress): Key {
  const name = press.name === undefined || press.ctrl ? undefined : names[press.name]
  const moved =
    press.ctrl && press.name !== undefined && press.name.length > 1 ? names[press.name] : undefined
  const key = name ?? moved
  const letter = press.ctrl || press.meta ? (press.name ?? '') : printable(text)
  return {
    input: key ? '' : letter,
    ctrl: press.ctrl,
    meta: press.meta,
    shift: press.shift,
    ...(key ? { name: key } : {}),
  }
}

/** The character typed, if it is one: control characters and unknown sequences write nothing. */
function printable(text: string | undefined): string {
  return text !== undefined && !/[\p{Cc}]/u.test(text) ? text : ''
}
