import PostalMime, { type Email } from 'postal-mime'
import { emptyDraft, noMailText, unreadableAs } from '../trouble/reading.ts'
import type { SourceText } from '../types.ts'
import { decoderOf } from './charset.ts'
import { decode } from './decode.ts'
import { type Meta, makeDraft, saysSomething, withHistory } from './draft.ts'
import type { Reader } from './input.ts'
import { sourceText } from './lines.ts'
import { type MailPart, mailParts } from './mail/parts.ts'
import { decodeQuotedPrintable } from './mail/quoted-printable.ts'
import { cut, type Mapped, verbatim, writer } from './map.ts'
import { plainBody } from './plain/body.ts'
import { through } from './plain/plain.ts'

/** An e-mail: its text part, else its HTML part. Base64 hides where a word stands, so such a reply has no map. */
export const read: Reader = async ({ source: { path }, bytes, options }) => {
  // postal-mime: mailparser does not install everywhere; this one has no dependencies.
  const mail = await PostalMime.parse(bytes).catch(String)
  if (typeof mail === 'string') return { drafts: [], troubles: [unreadableAs(path, 'an e-mail', mail)] }
  const source = fileText(path, bytes, options.encoding)
  const body = bodyIn(source, source.text.length === bytes.length) ?? bodyOf(mail)
  if (!body) return { drafts: [], troubles: [noMailText(path)] }
  const { plain, meta } = withHistory(
    through(await plainBody(body.text, body.format), body.map),
    metaOf(mail),
  )
  const draft = makeDraft(source, plain, 1, meta, options)
  return saysSomething(draft)
    ? { drafts: [draft], troubles: [] }
    : { drafts: [], troubles: [emptyDraft(path)] }
}

type Body = { text: string; map?: Mapped['map']; format: 'text' | 'html' }

/** The file as text: parts may be in different encodings, so where it is not UTF-8 a byte is a character. */
function fileText(path: string, bytes: Uint8Array, encoding?: string): SourceText {
  const decoded = decode({ path, bytes }, encoding)
  return decoded.ok ? decoded.value : sourceText(path, Buffer.from(bytes).toString('latin1'))
}

function bodyIn({ text }: SourceText, bytewise: boolean): Body | undefined {
  const parts = mailParts(text).filter(part => !part.attached)
  for (const [type, format] of [
    ['text/plain', 'text'],
    ['text/html', 'html'],
  ] as const) {
    for (const part of parts.filter(part => part.type === type)) {
      const body = decodePart(part, text, bytewise)
      if (body && /\S/.test(body.text)) return { ...body, format }
    }
  }
  return undefined
}

/** The text of a part; undefined where its charset is unknown. `bytewise`: a character of the file is a byte. */
function decodePart(
  { charset, encoding, flowed, from, to }: MailPart,
  text: string,
  bytewise: boolean,
): Omit<Body, 'format'> | undefined {
  const raw = text.slice(from, to)
  try {
    if (encoding === 'base64') return { text: decoderOf(charset).decode(Buffer.from(raw, 'base64')) }
    const body =
      encoding === 'quoted-printable'
        ? decodeQuotedPrintable(raw, from, charset)
        : verbatim(bytewise ? inCharset(raw, charset) : raw, from)
    return flowed ? unwrapped(body) : body
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Bytes that stand for characters of their own; a charset with longer ones leaves the text as it is. */
function inCharset(raw: string, charset: string): string {
  const text = decoderOf(charset).decode(Buffer.from(raw, 'latin1'))
  return text.length === raw.length ? text : raw
}

/** Joins the lines that `format=flowed` wrapped: those that end in a blank, save the signature's `-- `. */
function unwrapped(body: Mapped): Mapped {
  const out = writer()
  let done = 0
  for (const { index, 0: found } of body.text.matchAll(/(?<!^--) \r?\n(?!>)/gm)) {
    out.copy(cut(body, done, index + 1))
    done = index + found.length
  }
  out.copy(cut(body, done, body.text.length))
  return out.done()
}

/** What the library makes of a mail in which no part was found; it tells no positions. */
function bodyOf(mail: Email): Body | undefined {
  if (mail.text?.trim()) return { text: mail.text, format: 'text' }
  return mail.html?.trim() ? { text: mail.html, format: 'html' } : undefined
}

function metaOf(mail: Email): Meta {
  const name = (address: { name?: string } | undefined) => address?.name || undefined
  return {
    channel: 'email',
    agent: name(mail.from),
    to: name(mail.to?.[0]),
    date: mail.date,
    ...(mail.subject && { fields: { subject: mail.subject } }),
  }
}
