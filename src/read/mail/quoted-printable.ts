import { decoderOf } from '../charset.ts'
import { type Mapped, writer } from '../map.ts'

/**
 * Decodes quoted-printable text that starts at `from` of a file, in any charset: a character is mapped to all the `=XX`
 * that spell it. Soft line breaks and blanks at line ends are gone, as RFC 2045 asks.
 */
export function decodeQuotedPrintable(raw: string, from: number, charset: string): Mapped {
  const out = writer()
  const decoder = decoderOf(charset)
  let done = 0
  let pending: number | undefined
  const put = (byte: number, start: number, end: number) => {
    const text = decoder.decode(Uint8Array.of(byte), { stream: true })
    if (text === '') pending ??= start
    else {
      out.decoded(text, from + (pending ?? start), from + end)
      pending = undefined
    }
  }
  const literal = (end: number) => {
    for (; pending !== undefined && done < end; done++) put(raw.charCodeAt(done), done, done + 1)
    out.exact(raw.slice(done, end), from + done)
  }
  for (const { index, 0: found, 1: hex } of raw.matchAll(/=([0-9a-f]{2})|=?[ \t]+(?=\r?\n|$)|=\r?\n|=$/gi)) {
    if (index < done) continue
    if (done < index) literal(index)
    done = index + found.length
    if (hex) put(Number.parseInt(hex, 16), index, done)
    else if (found.startsWith('=')) done = softBreakEnd(raw, done)
  }
  literal(raw.length)
  return out.done()
}

/** Beyond the line break that a soft break with blanks after its `=` ends in. */
function softBreakEnd(raw: string, at: number): number {
  if (raw[at - 1] === '\n') return at
  return at + (raw.startsWith('\r\n', at) ? 2 : raw[at] === '\n' ? 1 : 0)
}
