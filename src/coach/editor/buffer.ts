/** What undo goes back to. */
type Snapshot = { text: string; cursor: number }

/**
 * The text being written, with its cursor, selection and history. Offsets are UTF-16 code units and always
 * stand between graphemes, so that no emoji or accent is ever cut in two.
 */
export type Buffer = {
  text: string
  cursor: number
  /** The other end of the selection, or null when nothing is selected. */
  anchor: number | null
  /** The column that up and down try to keep, in terminal cells. */
  goal: number | null
  past: readonly Snapshot[]
  future: readonly Snapshot[]
  /** Typing that runs on is one step of undo; any other act closes the step. */
  typing: boolean
}

const DEPTH = 500
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** A buffer holding `text`, the cursor at its end (or at `cursor`), with no history. */
export function open(text: string, cursor = text.length): Buffer {
  return { text, cursor: clamp(text, cursor), anchor: null, goal: null, past: [], future: [], typing: false }
}

/** The selected range in order, or null. */
export function selection(buffer: Buffer): readonly [number, number] | null {
  if (buffer.anchor === null || buffer.anchor === buffer.cursor) return null
  return buffer.anchor < buffer.cursor ? [buffer.anchor, buffer.cursor] : [buffer.cursor, buffer.anchor]
}

/** The words selected, or the empty string. */
export function selectedText(buffer: Buffer): string {
  const range = selection(buffer)
  return range ? buffer.text.slice(...range) : ''
}

/** Puts `text` in place of the selection or at the cursor. Line breaks of any kind become `\n`. */
export function insert(buffer: Buffer, text: string): Buffer {
  const clean = text.replace(/\r\n?/g, '\n')
  const [from, to] = selection(buffer) ?? [buffer.cursor, buffer.cursor]
  const runsOn = buffer.typing && from === to && clean.length <= 2 && !/\s/.test(clean)
  return edit(buffer, from, to, clean, { runsOn, typing: clean.length <= 2 })
}

/** Replaces a range, as one step of undo, and leaves the cursor behind what was put in. */
export function replace(buffer: Buffer, from: number, to: number, text: string): Buffer {
  return edit(buffer, clamp(buffer.text, from), clamp(buffer.text, to), text, {
    runsOn: false,
    typing: false,
  })
}

/** What a deletion takes when nothing is selected. */
export type Reach = 'grapheme' | 'word' | 'line'

/** Deletes the selection, or what lies before the cursor as far as `reach`. */
export function deleteBackward(buffer: Buffer, reach: Reach = 'grapheme'): Buffer {
  const [from, to] = selection(buffer) ?? [before(buffer.text, buffer.cursor, reach), buffer.cursor]
  return from === to ? buffer : edit(buffer, from, to, '', { runsOn: false, typing: false })
}

/** Deletes the selection, or what lies behind the cursor as far as `reach`. */
export function deleteForward(buffer: Buffer, reach: Reach = 'grapheme'): Buffer {
  const [from, to] = selection(buffer) ?? [buffer.cursor, behind(buffer.text, buffer.cursor, reach)]
  return from === to ? buffer : edit(buffer, from, to, '', { runsOn: false, typing: false })
}

/** Moves the cursor to an offset, taking the selection along when `select` says so. */
export function moveTo(buffer: Buffer, offset: number, select = false, goal: number | null = null): Buffer {
  const cursor = clamp(buffer.text, offset)
  const anchor = select ? (buffer.anchor ?? buffer.cursor) : null
  return { ...buffer, cursor, anchor, goal, typing: false }
}

/** Moves left or right by a grapheme, a word, or to the line's end. A selection collapses to its edge first. */
export function move(buffer: Buffer, direction: -1 | 1, reach: Reach = 'grapheme', select = false): Buffer {
  const range = selection(buffer)
  if (range && !select && reach === 'grapheme') return moveTo(buffer, direction < 0 ? range[0] : range[1])
  const step = direction < 0 ? before : behind
  return moveTo(buffer, step(buffer.text, buffer.cursor, reach), select)
}

/** Selects everything. */
export function selectAll(buffer: Buffer): Buffer {
  return { ...buffer, anchor: 0, cursor: buffer.text.length, goal: null, typing: false }
}

/** Takes back the last step; the same buffer where there is none. */
export function undo(buffer: Buffer): Buffer {
  const last = buffer.past.at(-1)
  if (!last) return buffer
  return {
    ...open(last.text, last.cursor),
    past: buffer.past.slice(0, -1),
    future: [...buffer.future, { text: buffer.text, cursor: buffer.cursor }],
  }
}

/** Does again what was last taken back. */
export function redo(buffer: Buffer): Buffer {
  const next = buffer.future.at(-1)
  if (!next) return buffer
  return {
    ...open(next.text, next.cursor),
    past: [...buffer.past, { text: buffer.text, cursor: buffer.cursor }],
    future: buffer.future.slice(0, -1),
  }
}

function edit(
  buffer: Buffer,
  from: number,
  to: number,
  text: string,
  step: { runsOn: boolean; typing: boolean },
): Buffer {
  const past = step.runsOn ? buffer.past : [...buffer.past, { text: buffer.text, cursor: buffer.cursor }]
  return {
    text: buffer.text.slice(0, from) + text + buffer.text.slice(to),
    cursor: from + text.length,
    anchor: null,
    goal: null,
    past: past.slice(-DEPTH),
    future: [],
    typing: step.typing,
  }
}

/** The nearest grapheme boundary at or before `offset`, inside the text. */
function clamp(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  const [from, line] = lineAround(text, offset)
  let edge = from
  for (const { index } of graphemes.segment(line)) {
    if (from + index > offset) break
    edge = from + index
  }
  return offset === from + line.length ? offset : edge
}

function before(text: string, cursor: number, reach: Reach): number {
  if (cursor === 0) return 0
  const [from, line] = lineAround(text, cursor)
  const column = cursor - from
  if (column === 0) return reach === 'line' ? cursor : cursor - 1
  if (reach === 'line') return from
  if (reach === 'grapheme') {
    return from + (starts(graphemes, line).findLast(start => start < column) ?? 0)
  }
  return from + (wordStarts(line).findLast(start => start < column) ?? 0)
}

function behind(text: string, cursor: number, reach: Reach): number {
  if (cursor === text.length) return cursor
  const [from, line] = lineAround(text, cursor)
  const column = cursor - from
  if (column === line.length) return reach === 'line' ? cursor : cursor + 1
  if (reach === 'line') return from + line.length
  if (reach === 'grapheme') {
    return from + (starts(graphemes, line).find(start => start > column) ?? line.length)
  }
  return from + (wordEnds(line).find(end => end > column) ?? line.length)
}

function lineAround(text: string, offset: number): [from: number, line: string] {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return [from, text.slice(from, end < 0 ? text.length : end)]
}

const starts = (segmenter: Intl.Segmenter, line: string) =>
  [...segmenter.segment(line)].map(segment => segment.index)

const wordStarts = (line: string) =>
  [...words.segment(line)].filter(segment => segment.isWordLike).map(segment => segment.index)

const wordEnds = (line: string) =>
  [...words.segment(line)]
    .filter(segment => segment.isWordLike)
    .map(segment => segment.index + segment.segment.length)
