/** What a UTF-16 code unit is to the tokenizer. */
export const Kind = {
  space: 1,
  newline: 2,
  letter: 3,
  digit: 4,
  apostrophe: 5,
  invisible: 6,
  sign: 7,
} as const

/** Kinds by code unit, filled in as they are met. */
const kinds = new Uint8Array(0x10000)

const letter = /[\p{L}\p{M}]/u
const digit = /\p{Nd}/u
const space = /[\s\u00a0\u2007\u202f\u3000]/
/** Soft hyphen, zero-width space, joiners and marks of direction, byte order mark: nothing that a reader sees. */
const invisible = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/
const apostrophe = /['’‘ʼ＇]/

/** The kind of a code unit; half of a surrogate pair is a sign. */
export function kindOf(code: number): number {
  const known = kinds[code]
  if (known) return known
  const kind = classify(code)
  kinds[code] = kind
  return kind
}

function classify(code: number): number {
  const char = String.fromCharCode(code)
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return Kind.newline
  if (invisible.test(char)) return Kind.invisible
  if (space.test(char)) return Kind.space
  if (apostrophe.test(char)) return Kind.apostrophe
  if (code >= 0xd800 && code < 0xe000) return Kind.sign
  if (digit.test(char)) return Kind.digit
  return letter.test(char) ? Kind.letter : Kind.sign
}

/** Whether a code unit is a capital letter. */
export function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const char = String.fromCharCode(code)
  return char !== char.toLowerCase()
}

/** Whether nothing stands at `code`, or something that separates words (NaN is the end of a text). */
export function isGap(code: number): boolean {
  if (Number.isNaN(code)) return true
  const kind = kindOf(code)
  return kind === Kind.space || kind === Kind.newline || kind === Kind.invisible
}
