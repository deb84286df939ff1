import type { Source } from '../types.ts'

/**
 * A format that a reply can come in. Wrapping a plain text and reading it back must give the same text, and every place
 * in it must lead to a source range that spells just those characters; so a rule that holds in plain text must hold, at
 * the same words, in every envelope.
 */
export type Envelope = {
  name: string
  path: string
  /** The text as a file. Paragraphs are parted by an empty line; lines are trimmed and hold single blanks. */
  wrap: (text: string) => string
  /** What a range of that file spells. */
  unwrap: (raw: string) => string
  encode?: (file: string) => Uint8Array
}

/** A plain text in an envelope, as a source for `readSource`. */
export function enveloped(envelope: Envelope, text: string): Source {
  const file = envelope.wrap(text)
  return { path: envelope.path, bytes: envelope.encode?.(file) ?? new TextEncoder().encode(file) }
}

const paragraphs = (text: string) => text.split('\n\n')
const lines = (text: string) => text.split('\n')
const toLf = (text: string) => text.replaceAll('\r\n', '\n')
const toCrLf = (text: string) => text.replaceAll('\n', '\r\n')
const mark = '\uFEFF'

const text: Envelope = { name: 'text', path: 'reply.txt', wrap: text => text, unwrap: raw => raw }

const withFrontMatter: Envelope = {
  name: 'text with front matter, a byte order mark and CRLF',
  path: 'reply.txt',
  wrap: text => mark + toCrLf(`---\nto: Zoë 😀\nnote: kept\n---\n${text}\n`),
  unwrap: toLf,
}

const utf16: Envelope = {
  name: 'UTF-16',
  path: 'reply.txt',
  wrap: text => mark + text,
  unwrap: raw => raw,
  encode: file => new Uint8Array(Buffer.from(file, 'utf16le')),
}

const markdown: Envelope = {
  name: 'Markdown with escapes and emphasis',
  path: 'reply.md',
  wrap: text =>
    paragraphs(text)
      .map(block => lines(block).map(emphasised).join('\\\n'))
      .join('\n\n'),
  unwrap: raw =>
    references(raw.replace(/\*\*|(?<!\\)\*|\\\n(?=\S)/g, found => (found === '\\\n' ? '\n' : ''))).replace(
      /\\([!-/:-@[-`{-~])/g,
      '$1',
    ),
}

/** Every sign escaped, a word here and there emphasised. */
function emphasised(line: string): string {
  return line
    .split(' ')
    .map((word, index) => {
      const escaped = word.replaceAll('&', '&amp;').replace(/[!-%'-/:<-@[-`{-~]/g, '\\$&')
      if (!/^[a-z]+$/i.test(word)) return escaped
      return index % 5 === 2 ? `*${word}*` : index % 5 === 4 ? `**${word}**` : escaped
    })
    .join(' ')
}

const html: Envelope = {
  name: 'HTML with references and inline tags',
  path: 'reply.html',
  wrap: text =>
    `<!doctype html>\n<html><head><title>😀</title></head><body>${inParagraphs(text)}</body></html>\n`,
  unwrap: fromHtml,
}

const htmlInLines: Envelope = {
  name: 'HTML wrapped and indented, with CRLF',
  path: 'reply.html',
  wrap: text =>
    toCrLf(
      `<div>\n${paragraphs(text)
        .map(block => `  <p>\n    ${tagged(block).replaceAll(' ', '\n      ')}\n  </p>`)
        .join('\n')}\n</div>`,
    ),
  unwrap: fromHtml,
}

const inParagraphs = (text: string) =>
  paragraphs(text)
    .map(block => `<p>${tagged(block)}</p>`)
    .join('')

/** A tag opens and closes inside every fourth word; every seventh character is a reference. */
function tagged(block: string): string {
  return lines(block)
    .map(line => line.split(' ').map(taggedWord).join(' '))
    .join('<br>')
}

function taggedWord(word: string, index: number): string {
  const signs = [...word].map((sign, at) =>
    /[&<>"']/.test(sign) || (index + at) % 7 === 6 ? reference(sign, at) : sign,
  )
  if (index % 4 !== 1 || signs.length < 3) return signs.join('')
  return `${signs[0]}<b class="x > y">${signs.slice(1, -1).join('')}</b><!-- – -->${signs.at(-1)}`
}

function reference(sign: string, at: number): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  const code = sign.codePointAt(0) ?? 0
  return names[sign] ?? (at % 2 ? `&#${code};` : `&#x${code.toString(16)};`)
}

function fromHtml(raw: string): string {
  const breaks = toLf(raw)
    .replace(/\s+/g, ' ')
    .replace(/ ?<\/p>\s*<p> ?/g, '\n\n')
    .replaceAll('<br>', '\n')
  return references(breaks.replace(/<!--.*?-->|<\/?[a-z](?:"[^"]*"|[^>"])*>/g, ''))
}

function references(raw: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return raw.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/g, (_, hex, decimal, name) =>
    name ? (names[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )
}

const email: Envelope = {
  name: 'e-mail in quoted-printable',
  path: 'reply.eml',
  wrap: text =>
    toCrLf(
      `From: =?utf-8?q?Zo=C3=AB?= <agent@example.com>\nTo: Kim <kim@example.com>\nSubject: Re: help\nMIME-Version: 1.0\n` +
        `Content-Type: multipart/alternative; boundary="=_b"\n\n--=_b\nContent-Type: text/plain; charset=utf-8\n` +
        `Content-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(text)}\n--=_b\nContent-Type: text/html\n\n` +
        `<p>not read</p>\n--=_b--\n`,
    ),
  unwrap: raw =>
    decodeURIComponent(
      toLf(raw)
        .replace(/%/g, '%25')
        .replaceAll('=\n', '')
        .replace(/=([0-9A-F]{2})/g, '%$1'),
    ),
}

/** Lines of at most 72 characters, broken where need be even amid the bytes of one character. */
function quotedPrintable(text: string): string {
  return lines(text)
    .map(line => {
      const signs = [...new TextEncoder().encode(line)].map(byte =>
        byte > 126 || byte < 32 || byte === 61
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      const rows = ['']
      for (const sign of signs)
        rows.at(-1)!.length + sign.length > 40 ? rows.push(sign) : rows.push(rows.pop()! + sign)
      return rows.join('=\n')
    })
    .join('\n')
}

const csv: Envelope = {
  name: 'CSV row',
  path: 'replies.csv',
  wrap: text =>
    `${mark}Ticket;Agent reply;Note\r\n1;"";"😀 ""first"""\r\n2;"${text.replaceAll('"', '""')}";x\r\n`,
  unwrap: raw => raw.replaceAll('""', '"'),
}

const escaped = (text: string) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7E]|[/'s]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
const fromJson = (raw: string): string => JSON.parse(`"${raw}"`)

const jsonLines: Envelope = {
  name: 'JSON line with escapes',
  path: 'replies.jsonl',
  wrap: text => `{"note":"\\ud83d\\ude00","reply":"${escaped(text)}"}\n`,
  unwrap: fromJson,
}

const macro: Envelope = {
  name: 'macro of HTML in JSON',
  path: 'macros.json',
  wrap: text =>
    JSON.stringify(
      {
        macros: [
          { id: 1, title: '😀', actions: [{ field: 'comment_value_html', value: inParagraphs(text) }] },
        ],
      },
      null,
      2,
    ),
  unwrap: raw => fromHtml(fromJson(raw)),
}

const yaml: Envelope = {
  name: 'YAML block scalar',
  path: 'macros.yml',
  wrap: text =>
    `# 😀\n- title: One\n  content: |-\n${lines(text)
      .map(line => (line === '' ? '' : `    ${line}`))
      .join('\n')}\n- title: Two\n  content: ''\n`,
  unwrap: raw => raw.replace(/\n {4}/g, '\n'),
}

/** The envelopes in which every rule must find the same words. */
export const envelopes: readonly Envelope[] = [
  ...[text, withFrontMatter, utf16, markdown, html, htmlInLines],
  ...[email, csv, jsonLines, macro, yaml],
]
