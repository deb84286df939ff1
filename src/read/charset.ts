/** Decodes bytes, whole or in a stream. */
export type Decoder = {
  encoding: string
  decode: (bytes: Uint8Array, options?: { stream?: boolean }) => string
}

/** What windows-1252 has at 0x80…0x9F. */
const windowsSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/**
 * A decoder for a charset by any of its names; throws a RangeError where nobody knows it. Some versions of Node take
 * windows-1252 for latin1 (nodejs/node#56542), which turns curly quotes into control characters: that is mended here.
 */
export function decoderOf(charset: string, options: { fatal?: boolean; ignoreBOM?: boolean } = {}): Decoder {
  const decoder = new TextDecoder(charset, options)
  const { encoding } = decoder
  if (encoding !== 'windows-1252') return { encoding, decode: (bytes, how) => decoder.decode(bytes, how) }
  return { encoding, decode: bytes => decoder.decode(bytes).replace(/[\x80-\x9F]/g, windowsSign) }
}

/** The character that windows-1252 has in place of a C1 control. */
export const windowsSign = (control: string): string => windowsSigns.charAt(control.charCodeAt(0) - 0x80)
