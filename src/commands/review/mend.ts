import { isUtf8 } from 'node:buffer'
import { decoderOf } from '../../read/charset.ts'

const LINE_FEED = 0x0a

/**
 * Bytes of an export as UTF-8. Exports glued together from several desks mix encodings: a line that is no UTF-8 is read
 * as windows-1252, by itself, so that one such line costs no other. Bytes marked as UTF-16 are left as they are.
 */
export function mended(bytes: Uint8Array): Uint8Array {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf8(bytes) || isUtf16) return bytes
  const western = decoderOf('windows-1252')
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, from)
    const to = feed < 0 ? bytes.length : feed + 1
    const line = bytes.subarray(from, to)
    lines.push(isUtf8(line) ? line : Buffer.from(western.decode(line)))
    from = to
  }
  return Buffer.concat(lines)
}
