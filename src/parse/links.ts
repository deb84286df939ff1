import type { Mark } from '../types.ts'

const address = /[A-Za-z0-9][\w.+-]{0,63}$/
const domain = /(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9])/y
const scheme = /(?:https?|ftp|mailto|tel):[^\s<>"“”«»]{2,2000}/iy
const path = /(?::\d{2,5})?(?:[/?#][^\s<>"“”«»]{0,2000})?/y
/** Endings of bare domains that are hardly ever a missing blank after a full stop. */
const endings =
  /\.(?:com|org|net|io|co|app|dev|info|biz|eu|uk|de|fr|gr|ca|au|edu|gov|ai|shop|store|help|support|online|xyz)$/i
/** What ends a sentence or closes a bracket is no part of a link. */
const trailing = /[.,;:!?'’)\]}*_]+$/

/** The e-mail address whose @ stands at `at`; its mark may begin before it. */
export function emailAt(text: string, at: number, from: number): Mark | undefined {
  const local = address.exec(text.slice(Math.max(from, at - 64), at))
  domain.lastIndex = at + 1
  const host = local && domain.exec(text)
  return host ? { kind: 'email', start: at - local[0].length, end: at + 1 + host[0].length } : undefined
}

/** The link with a scheme, or beginning with www., at `at`. */
export function linkAt(text: string, at: number): Mark | undefined {
  scheme.lastIndex = at
  const found = scheme.exec(text)
  if (found) return { kind: 'url', start: at, end: at + trim(found[0]) }
  return text.startsWith('www.', at) ? hostAt(text, at) : undefined
}

/** The bare domain, with its path, whose first full stop is at `dot`: example.com/help. */
export function bareLinkAt(text: string, dot: number, from: number): Mark | undefined {
  const label = /[A-Za-z0-9][A-Za-z0-9-]*$/.exec(text.slice(Math.max(from, dot - 63), dot))
  return label ? hostAt(text, dot - label[0].length, endings) : undefined
}

function hostAt(text: string, at: number, must?: RegExp): Mark | undefined {
  domain.lastIndex = at
  const host = domain.exec(text)
  if (!host || (must && !must.test(host[0]))) return undefined
  const stop = at + host[0].length
  path.lastIndex = stop
  const rest = path.exec(text)?.[0] ?? ''
  return { kind: 'url', start: at, end: stop + trim(rest) }
}

const trim = (link: string) => link.length - (trailing.exec(link.slice(-20))?.[0].length ?? 0)
