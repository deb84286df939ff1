import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { windowsSign } from '../charset.ts'

const numeric = /&#(?:x([0-9a-f]{1,8})|([0-9]{1,9}));?/iy
const named = /&([a-z][a-z0-9]{1,31});/iy

/** The character reference that starts at `at`, and what it stands for; of the old names without `;` only the common. */
export function readEntity(raw: string, at: number): { length: number; text: string } | undefined {
  numeric.lastIndex = at
  const number = numeric.exec(raw)
  if (number) return { length: number[0].length, text: characterOf(number[1], number[2]) }
  named.lastIndex = at
  const name = named.exec(raw)
  const text = name && decodeNamedCharacterReference(name[1] ?? '')
  if (name && text) return { length: name[0].length, text }
  const bare = old.find(old => raw.startsWith(old.name, at + 1))
  return bare && { length: bare.name.length + 1, text: bare.text }
}

const old = [
  'nbsp',
  'amp',
  'lt',
  'gt',
  'quot',
  'copy',
  'reg',
  'pound',
  'yen',
  'deg',
  'eacute',
  'ouml',
  'uuml',
  'auml',
].map(name => ({
  name,
  text: decodeNamedCharacterReference(name) || '',
}))

/** HTML reads references to C1 controls as the characters that Windows has there: `&#146;` is ’. */
function characterOf(hex: string | undefined, decimal: string | undefined): string {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  if (code >= 0x80 && code <= 0x9f) return windowsSign(String.fromCharCode(code))
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? '\uFFFD'
    : String.fromCodePoint(code)
}
