/** A part of an e-mail that holds no other parts: what its head says, and where its body stands in the file. */
export type MailPart = {
  type: string
  charset: string
  encoding: string
  flowed: boolean
  attached: boolean
  from: number
  to: number
}

const deepest = 20

/**
 * The innermost parts of the MIME entity `from`…`to`. Parsers of e-mail tell what a part says, not where it stands, so
 * its boundaries are followed here.
 */
export function mailParts(text: string, from = 0, to = text.length, depth = 0): MailPart[] {
  const gap = /\r?\n\r?\n/g
  gap.lastIndex = Math.max(0, from - 2)
  const found = /^\r?\n/.test(text.slice(from, from + 2)) ? undefined : gap.exec(text)
  const headEnd = found && found.index < to ? found.index : from
  const bodyFrom = found && found.index < to ? found.index + found[0].length : from
  const head = text.slice(from, headEnd).replace(/\r?\n[ \t]+/g, ' ')
  const value = header(head, 'content-type') ?? 'text/plain'
  const type = value.split(';')[0]!.trim().toLowerCase()
  const boundary = parameter(value, 'boundary')
  if (type.startsWith('multipart/') && boundary && depth < deepest) {
    return splitAt(text, boundary, bodyFrom, to).flatMap(([start, end]) =>
      mailParts(text, start, end, depth + 1),
    )
  }
  return [
    {
      type,
      charset: parameter(value, 'charset')?.toLowerCase() ?? 'utf-8',
      encoding: (header(head, 'content-transfer-encoding') ?? '7bit').trim().toLowerCase(),
      flowed: parameter(value, 'format')?.toLowerCase() === 'flowed',
      attached: /^\s*attachment/i.test(header(head, 'content-disposition') ?? ''),
      from: bodyFrom,
      to,
    },
  ]
}

function splitAt(text: string, boundary: string, from: number, to: number): [number, number][] {
  const line = `--${boundary}`
  const starts: number[] = []
  for (let at = text.indexOf(line, from); at >= 0 && at < to; at = text.indexOf(line, at + line.length)) {
    if (at === from || text[at - 1] === '\n') starts.push(at)
  }
  return starts.flatMap((start, index): [number, number][] => {
    const end = starts[index + 1] ?? to
    const lineEnd = text.indexOf('\n', start)
    if (lineEnd < 0 || text.startsWith('--', start + line.length)) return []
    return [[lineEnd + 1, Math.max(lineEnd + 1, end === to ? end : beforeBreak(text, end))]]
  })
}

/** The line break before a boundary belongs to the boundary. */
function beforeBreak(text: string, end: number): number {
  return end - (text[end - 2] === '\r' ? 2 : 1)
}

function header(head: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1]
}

function parameter(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value)
  return found?.[1] ?? found?.[2]
}
