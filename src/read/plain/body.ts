import type { BodyFormat, Plain } from './plain.ts'
import { plainText } from './text.ts'

/**
 * A body to plain text, by the parser of its format, which is loaded only here. Tags or quotes nested so deep that the
 * parser gives up are read as they stand.
 */
export async function plainBody(body: string, format: BodyFormat): Promise<Plain> {
  if (format === 'text') return plainText(body)
  const toPlain =
    format === 'html' ? (await import('./html.ts')).plainHtml : (await import('./markdown.ts')).plainMarkdown
  try {
    return await toPlain(body)
  } catch (error) {
    if (error instanceof RangeError) return plainText(body)
    throw error
  }
}

/** Whether a text of unknown format is HTML: it holds a tag that only HTML has, and closes it where that is asked. */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false
  return /<(?:br|hr|img)\b[^<>]{0,500}>|<\/(?:p|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|td|blockquote|font|html|body)\s*>|<attribute\s/i.test(
    text,
  )
}
