import { badEncoding, binaryFile, tooLarge, unknownEncoding } from '../trouble/reading.ts'
import type { Result, Source, SourceText } from '../types.ts'
import { decoderOf } from './charset.ts'
import { sourceText } from './lines.ts'

/** Node can't hold a longer string. */
const longest = 500_000_000

/**
 * Bytes to text: by the encoding given, else by the byte order mark, else as UTF-8. Bytes that are no text in that
 * encoding are refused with the offset of the first one; so are files with NUL characters, which are no texts.
 */
export function decode({ path, bytes }: Source, encoding?: string): Result<SourceText> {
  if (bytes.length > longest) return { ok: false, trouble: tooLarge(path, longest) }
  const decoder = decoderFor(encoding ?? encodingByMark(bytes))
  if (!decoder) return { ok: false, trouble: unknownEncoding(encoding ?? '') }
  try {
    const text = decoder.decode(bytes)
    if (text.includes('\0')) return { ok: false, trouble: binaryFile(path, bytes) }
    return { ok: true, value: sourceText(path, text) }
  } catch {
    if (bytes.subarray(0, 4096).includes(0)) return { ok: false, trouble: binaryFile(path, bytes) }
    const offset = firstBadByte(bytes, decoder.encoding)
    const line = 1 + bytes.subarray(0, offset).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0)
    return {
      ok: false,
      trouble: badEncoding(path, decoder.encoding, { byte: bytes[offset] ?? 0, offset, line }),
    }
  }
}

/** The encoding that a byte order mark tells, else UTF-8. */
export function encodingByMark(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function decoderFor(encoding: string) {
  try {
    return decoderOf(encoding, { fatal: true, ignoreBOM: true })
  } catch {
    return undefined
  }
}

/** Offset of the first byte that can't be decoded, by halving: every prefix before it can. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (canStart(bytes.subarray(0, middle), encoding)) good = middle
    else bad = middle
  }
  return startOfSign(bytes, good, encoding)
}

/** Where the sign begins that breaks off before `end`: a lead byte is to blame, not what follows in its place. */
function startOfSign(bytes: Uint8Array, end: number, encoding: string): number {
  const whole = (at: number) => canStart(bytes.subarray(0, at), encoding, false)
  return [end, end - 1, end - 2, end - 3].find(at => at >= 0 && whole(at)) ?? end
}

function canStart(bytes: Uint8Array, encoding: string, stream = true): boolean {
  try {
    decoderOf(encoding, { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}
