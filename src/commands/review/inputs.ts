import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { type Chunk, cut, isTooLong, type TooLong } from '../../review/cut.ts'
import type { Input } from '../inputs.ts'
import type { Task } from './task.ts'

/** A piece of an input to work on, or a record that was passed over. */
export type Piece = Task | (TooLong & { path: string })

/** The pieces of one input, in order. Files are read again by whoever works on a piece; streams hand their bytes over. */
export async function* piecesOf(
  input: Input,
  stdin: () => AsyncIterable<Uint8Array>,
  as?: string,
  size?: number,
): AsyncGenerator<Piece> {
  const { name, path } = input
  const packed = /\.gz$/i.test(name)
  const plain = packed ? name.replace(/\.gz$/i, '') : name
  const records = as === 'csv' || /\.(?:csv|tsv|tab)$/i.test(plain) ? 'quoted' : 'lines'
  const cuttable =
    records === 'quoted' || as === 'json-lines' || path === undefined || /\.(?:jsonl|ndjson)$/i.test(plain)
  if (path !== undefined && !cuttable) {
    yield { path: name, file: path, from: 0, to: (await stat(path)).size, line: 1 }
    return
  }
  const keepBytes = packed || path === undefined
  const stream = path === undefined ? stdin() : createReadStream(path, { highWaterMark: 1 << 18 })
  const bytes = packed ? (stream as ReturnType<typeof createReadStream>).pipe(createGunzip()) : stream
  const head = records === 'quoted' && path !== undefined ? await firstLine(path, packed) : undefined
  for await (const piece of cut(bytes, { records, keepBytes, size })) {
    if (isTooLong(piece)) yield { ...piece, path: plain }
    else
      yield {
        path: plain,
        ...(path !== undefined && !keepBytes ? { file: path } : {}),
        ...headed(piece, head),
      }
  }
}

/** A table's first chunk has the names of the columns; the others get them in front. */
function headed(chunk: Chunk, head: Uint8Array | undefined): Chunk & { head?: Uint8Array } {
  return chunk.from === 0 || head === undefined ? chunk : { ...chunk, head }
}

async function firstLine(path: string, packed: boolean): Promise<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 1 << 16 })
  for await (const piece of cut(packed ? stream.pipe(createGunzip()) : stream, {
    records: 'quoted',
    size: 1,
    keepBytes: true,
  })) {
    stream.destroy()
    return isTooLong(piece) ? new Uint8Array() : (piece.bytes ?? new Uint8Array())
  }
  return new Uint8Array()
}
