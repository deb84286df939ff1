import { type Mapped, verbatim, writer } from '../map.ts'
import type { Plain } from './plain.ts'

/**
 * Plain text as a customer reads it: every line break is `\n`; a byte order mark, soft hyphens and spaces without width
 * are gone, since they would cut words in two.
 */
export function plainText(source: string): Plain {
  return { ...tidied(source), marks: [] }
}

function tidied(source: string): Mapped {
  if (!/[\r\u00AD\u200B\u2060\uFEFF]/.test(source)) return verbatim(source)
  const out = writer()
  let done = 0
  for (const { index, 0: sign } of source.matchAll(/\r\n?|[\u00AD\u200B\u2060\uFEFF]/g)) {
    out.exact(source.slice(done, index), done)
    done = index + sign.length
    if (sign.startsWith('\r')) out.decoded('\n', index, done)
  }
  out.exact(source.slice(done), done)
  return out.done()
}
