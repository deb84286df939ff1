import type { Element, Nodes, Text } from 'hast'
// What rehype-parse is made of, without the processor around it.
import { fromHtml } from 'hast-util-from-html'
import { align, type Spelling } from '../align.ts'
import { cut, type Mapped } from '../map.ts'
import { readEntity } from './entities.ts'
import { newPage, type Page } from './page.ts'
import type { Plain } from './plain.ts'

/** Where the walk is: whether blanks and line breaks count as they stand. */
type Setting = { source: string; page: Page; keep: 'none' | 'lines' | 'all' }

/**
 * HTML to what its reader sees: inline tags join words, block tags part paragraphs, blanks collapse as in a browser. Where
 * nothing in it makes lines, its own line breaks do: such bodies are plain text with some tags in between.
 */
export function plainHtml(source: string): Plain {
  const tree = fromHtml(source, { fragment: true })
  const page = newPage()
  write(tree, { source, page, keep: makesLines.test(source) ? 'none' : 'lines' })
  return page.done()
}

const makesLines = /<(?:br|p|div|li|tr|h[1-6]|blockquote|section|article)\b/i

function write(node: Nodes, setting: Setting): void {
  if (node.type === 'text') writeText(node, setting)
  else if (node.type === 'element' && !isHidden(node)) writeElement(node, setting)
  else if (node.type === 'root') inside(node, setting)
}

function writeElement(node: Element, setting: Setting): void {
  const { page } = setting
  const within = () => inside(node, node.tagName === 'pre' ? { ...setting, keep: 'all' } : setting)
  const gap = gaps[node.tagName]
  const mark = markOf(node)
  const marked = mark ? () => page.marked(mark, within, hrefOf(node)) : within
  if (node.tagName === 'br') page.lineBreak(...rangeOf(node))
  else if (node.tagName === 'attribute') page.text(placeholderOf(node))
  else if (gap) page.block(gap, marked)
  else marked()
  if (node.tagName === 'attribute') within()
}

function inside(node: Nodes, setting: Setting): void {
  if ('children' in node) for (const child of node.children) write(child, setting)
}

/** How many line breaks part an element from its neighbours; whatever is not named here stands within a line. */
const gaps: Readonly<Record<string, 1 | 2>> = {
  ...named('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr form fieldset figure section article', 2),
  ...named('div header footer main aside nav address center details summary', 2),
  ...named('li dt dd tr td th caption figcaption legend option', 1),
}

function named(names: string, gap: 1 | 2): Record<string, 1 | 2> {
  return Object.fromEntries(names.split(' ').map(name => [name, gap]))
}

const unseen = new Set(
  'head title style script template noscript svg math object iframe select textarea'.split(' '),
)

function isHidden({ tagName, properties }: Element): boolean {
  return (
    unseen.has(tagName) ||
    properties.hidden === true ||
    /display\s*:\s*none/i.test(String(properties.style ?? ''))
  )
}

function markOf(node: Element) {
  const { tagName, properties } = node
  if (tagName === 'a') return showsItself(node) ? 'url' : 'link'
  if (tagName === 'code' || tagName === 'pre' || tagName === 'kbd' || tagName === 'samp') return 'code'
  if (tagName === 'li') return 'list'
  if (tagName === 'blockquote') return 'quote'
  if (/^h[1-6]$/.test(tagName)) return 'heading'
  const names = `${properties.className ?? ''} ${properties.id ?? ''}`
  if (/\b(?:gmail_signature|moz-signature)\b/.test(names)) return 'signature'
  return quoting.test(names) ? 'quote' : undefined
}

/** What mailers and helpdesks call the part that quotes the conversation. */
const quoting = /\b(?:gmail_quote|yahoo_quoted|moz-cite-prefix|zendesk_quoted|zd_quote)\b/

const hrefOf = ({ properties }: Element) =>
  properties.href === undefined ? undefined : String(properties.href)

/** Whether a link shows an address rather than words. */
function showsItself(node: Element): boolean {
  const only = node.children.length === 1 ? node.children[0] : undefined
  return only?.type === 'text' && /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(only.value)
}

/** Intercom's `<attribute key="user.name" default="there"/>`, written as Intercom writes it in plain text. */
function placeholderOf(node: Element): Mapped {
  const [from, to] = rangeOf(node)
  const end = node.children[0]?.position?.start.offset ?? to
  const { key = '', default: fallback } = node.properties
  const text = fallback === undefined ? `{{${key}}}` : `{{${key} | fallback: "${fallback}"}}`
  return { text, map: [{ at: 0, length: text.length, from, to: end, exact: false }] }
}

function writeText(node: Text, { source, page, keep }: Setting): void {
  const [from, to] = rangeOf(node)
  const text = align(node.value, source.slice(from, to), from, spelling)
  if (keep === 'all') page.text(text)
  else writeCollapsed(text, page, keep === 'lines')
}

/** References, line breaks (one character to the parser) and tags that the parser ignored amid a text. */
const spelling: Spelling = {
  starts: /[&\r<]/g,
  read: (raw, at) => {
    if (raw[at] === '&') return readEntity(raw, at)
    if (raw[at] === '\r') return { length: raw[at + 1] === '\n' ? 2 : 1, text: '\n' }
    ignored.lastIndex = at
    const tag = ignored.exec(raw)
    return tag ? { length: tag[0].length, text: '' } : undefined
  },
}

const ignored = /<(?:[/!?a-z][^>]*)>/iy

/** Runs of blanks become one; with `keepLines`, those with a line break become a line break, or an empty line. */
function writeCollapsed(text: Mapped, page: Page, keepLines: boolean): void {
  let done = 0
  for (const { index, 0: run } of text.text.matchAll(blanks)) {
    page.text(cut(text, done, index))
    done = index + run.length
    const lines = keepLines ? run.split('\n').length - 1 : 0
    const sign = lines === 0 ? ' ' : '\n'.repeat(Math.min(lines, 2))
    const blank = cut(text, index, done)
    page.blank(run === sign ? blank : squeezed(sign, blank))
  }
  page.text(cut(text, done, text.text.length))
}

/** Blanks at the ends of a text, and any within it that are more than the single one they come to. */
const blanks = /^[ \t\n\f]+|[ \t\n\f]+$|[\t\n\f][ \t\n\f]*| [ \t\n\f]+/g

function squeezed(sign: string, { map }: Mapped): Mapped {
  const from = map[0]?.from
  const to = map.at(-1)?.to
  if (from === undefined || to === undefined) return { text: sign, map: [] }
  return { text: sign, map: [{ at: 0, length: sign.length, from, to, exact: false }] }
}

function rangeOf(node: Nodes): [from: number, to: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}
