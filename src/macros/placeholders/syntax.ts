import type { Draft, Fix, Span } from '../../types.ts'
import { namesOf, platformNamed } from './names.ts'
import { formsOf, placeholdersIn, speaksLiquid } from './scan.ts'

/** A placeholder or tag that its engine can't read: where, and how it would read. */
export type SyntaxFault = { span: Span; fixes: readonly Fix[] }

/** Placeholders without an end, with one brace too few, without a name; Liquid tags without their partner. */
export function syntaxFaults({ text, fields }: Pick<Draft, 'text' | 'fields'>): SyntaxFault[] {
  const platform = platformNamed(fields?.platform)
  if (platform === undefined) return []
  const forms = formsOf[platform]
  if (forms.length === 0) return []
  const whole = placeholdersIn(text).filter(one => one.form !== 'single')
  const isWhole = ([start, end]: Span) => whole.some(({ span }) => span[0] <= start && end <= span[1])
  const known = namesOf(platform).known
  const faults: SyntaxFault[] = []
  const add = (span: Span, fixed?: string) => {
    if (!isWhole(span))
      faults.push({ span, fixes: fixed === undefined ? [] : [{ range: span, text: fixed }] })
  }
  if (forms.includes('double')) {
    for (const { 0: words, 1: name = '', index } of text.matchAll(
      /(?<!\{)\{{1,2}\s?([\w.]{2,80})\s?\}{1,2}(?!\})/g,
    )) {
      // One brace too few on either side, around a name that the platform knows.
      if (known.has(name)) add([index, index + words.length], `{{${name}}}`)
    }
    for (const { 0: words, index } of text.matchAll(/\{\{(?!\{)[^{}\n]{0,60}(?=[\n{]|\}(?!\})|$)/g)) {
      if (!faults.some(({ span }) => span[0] === index)) add([index, index + words.trimEnd().length])
    }
    for (const { 0: words, index } of text.matchAll(/\{\{\s*\}\}/g)) add([index, index + words.length])
  }
  if (forms.includes('percent')) {
    for (const { 0: words, index } of text.matchAll(/\{%(?![^{}\n]{0,320}%\})[^{}\n]{0,60}/g)) {
      add([index, index + words.trimEnd().length])
    }
  }
  return [...faults, ...(speaksLiquid(platform) ? unpaired(text) : [])]
}

const paired: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'case',
  'for',
  'comment',
  'raw',
  'capture',
  'tablerow',
])

/** Liquid tags that are opened and not closed, or closed and not opened. */
function unpaired(text: string): SyntaxFault[] {
  const open: { name: string; span: Span }[] = []
  const stray: Span[] = []
  for (const { 0: words, 1: name = '', index } of text.matchAll(/\{%-?\s*(\w{1,20})[^{}\n]{0,300}%\}/g)) {
    const span: Span = [index, index + words.length]
    if (paired.has(name)) open.push({ name, span })
    else if (name.startsWith('end') && open.at(-1)?.name === name.slice(3)) open.pop()
    else if (name.startsWith('end')) stray.push(span)
  }
  return [...open.map(({ span }) => span), ...stray].map(span => ({ span, fixes: [] }))
}
