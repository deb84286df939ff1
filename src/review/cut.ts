/** A stretch of an input that holds whole records. */
export type Chunk = {
  /** Bytes of the input, end exclusive. */
  from: number
  to: number
  /** 1-based line on which it starts. */
  line: number
  /** Set where no reader can go back for them: standard input, a compressed file. */
  bytes?: Uint8Array
}

/** A record that is too long to be one reply: named and passed over. */
export type TooLong = { tooLong: true; from: number; to: number; line: number }

export type CutOptions = {
  /** How records are told apart: by line, or by line where no quote is open. */
  records: 'lines' | 'quoted'
  /** Chunks grow to this many bytes, then to the end of the record. */
  size?: number
  /** A record longer than this many bytes is passed over. */
  longest?: number
  /** Hand the bytes over, where the input can't be read again. */
  keepBytes?: boolean
}

const LINE_FEED = 0x0a
const QUOTE = 0x22

/** A quote that stays open for so many bytes was never meant as one; the next line starts a new record. */
const STRAY = 1 << 18

/**
 * Cuts a stream of bytes into chunks of whole records, in order. No more than one chunk is held at a time, whatever
 * the size of the input, and of a record longer than `longest` no more than that.
 */
export async function* cut(
  stream: AsyncIterable<Uint8Array>,
  { records, size = 1 << 20, longest = 16 << 20, keepBytes = false }: CutOptions,
): AsyncGenerator<Chunk | TooLong> {
  const held: Uint8Array[] = []
  let position = 0
  let line = 1
  let chunk = { from: 0, line }
  let record = { from: 0, line }
  let isOpen = false
  let isPassing = false

  for await (const piece of stream) {
    let taken = 0
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at]
      if (byte === QUOTE && records === 'quoted') isOpen = !isOpen
      if (byte !== LINE_FEED) continue
      const end = position + at + 1
      line++
      if (isOpen && end - record.from < STRAY) continue
      isOpen = false
      if (isPassing || end - chunk.from >= size) {
        yield isPassing ? { tooLong: true, ...record, to: end } : closed(end, piece.subarray(taken, at + 1))
        isPassing = false
        chunk = { from: end, line }
        taken = at + 1
      }
      record = { from: end, line }
    }
    position += piece.length
    const rest = piece.subarray(taken)
    if (!isPassing && position - record.from > longest) {
      if (record.from > chunk.from) yield closed(record.from, rest)
      held.length = 0
      isPassing = true
    }
    if (keepBytes && !isPassing) held.push(rest.slice())
  }
  if (isPassing) yield { tooLong: true, ...record, to: position }
  else if (position > chunk.from) yield closed(position)

  function closed(to: number, last: Uint8Array = new Uint8Array()): Chunk {
    if (!keepBytes) return { ...chunk, to }
    const bytes = Buffer.concat([...held, last]).subarray(0, to - chunk.from)
    held.length = 0
    return { ...chunk, to, bytes }
  }
}

/** Whether something cut off is a record too long to read. */
export function isTooLong(piece: Chunk | TooLong): piece is TooLong {
  return 'tooLong' in piece
}
