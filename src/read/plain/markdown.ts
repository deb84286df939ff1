import type { Html, Link, ListItem, Nodes, Root } from 'mdast'
// What remark-parse and remark-gfm are made of, without the step that finds links once more and drops positions.
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { align, lineBreakAt, type Spelling } from '../align.ts'
import { type Mapped, verbatim } from '../map.ts'
import { readEntity } from './entities.ts'
import { newPage, type Page } from './page.ts'
import type { Plain } from './plain.ts'
import { plainText } from './text.ts'

const positioned = gfmFromMarkdown().map(({ transforms, ...extension }) => extension)

/** Markdown to what its reader sees: the syntax is gone; code, links, lists, headings and block quotes are marked. */
export async function plainMarkdown(source: string): Promise<Plain> {
  const tree = parseMarkdown(source)
  if (!tree) return plainText(source)
  const page = newPage()
  const readHtml = tree.children.some(holdsHtml) ? (await import('./html.ts')).plainHtml : undefined
  write(tree, { source, page, readHtml })
  return page.done()
}

/** Where the walk is, and how to read blocks of HTML, where there are any. */
type Setting = { source: string; page: Page; readHtml?: (source: string) => Plain }

/** Whether there is a block of HTML: its text is no Markdown. Tags amid a paragraph are just left out. */
function holdsHtml(node: Nodes): boolean {
  return (
    node.type === 'html' || (node.type !== 'paragraph' && 'children' in node && node.children.some(holdsHtml))
  )
}

/**
 * The tree of a Markdown text; every node has its position. None where quotes and lists nest so deep that nobody means
 * it: the parser's time grows with the square of the depth.
 */
export function parseMarkdown(source: string): Root | undefined {
  if (tooDeep.test(source)) return undefined
  return fromMarkdown(source, { extensions: [gfm()], mdastExtensions: positioned })
}

const tooDeep = /^(?:[ \t]{0,4}(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){60}/m

function write(node: Nodes, setting: Setting): void {
  const { source, page } = setting
  const within = () => inside(node, setting)
  switch (node.type) {
    case 'text':
      page.text(textOf(node, node.value, source))
      break
    case 'inlineCode':
      page.marked('code', () => page.text(codeOf(node, node.value, source)))
      break
    case 'code':
      page.block(2, () => page.marked('code', () => page.text(codeOf(node, node.value, source))))
      break
    case 'break':
      page.lineBreak(...rangeOf(node))
      break
    case 'html':
      writeHtml(node, setting)
      break
    case 'link':
      page.marked(showsItself(node, source) ? 'url' : 'link', within, node.url)
      break
    case 'heading':
      page.block(2, () => page.marked('heading', within))
      break
    case 'blockquote':
      page.block(2, () => page.marked('quote', within))
      break
    case 'listItem':
      page.block(node.spread ? 2 : 1, () => page.marked('list', () => listItem(node, setting)))
      break
    case 'thematicBreak':
      page.block(2, () => undefined)
      break
    default:
      if (node.type in gaps) page.block(gaps[node.type] ?? 1, within)
      else within()
  }
}

/** How many line breaks part a block from its neighbours; whatever is not named here stands within a line. */
const gaps: Readonly<Record<string, 1 | 2>> = { paragraph: 2, list: 2, table: 2, tableRow: 1, tableCell: 1 }

function inside(node: Nodes, setting: Setting): void {
  if ('children' in node) for (const child of node.children) write(child, setting)
}

/** In a tight list, an item's paragraphs and inner lists are no blocks of their own. */
function listItem(node: ListItem, setting: Setting): void {
  for (const child of node.children) {
    const isTight = !node.spread && (child.type === 'paragraph' || child.type === 'list')
    if (isTight) setting.page.block(1, () => inside(child, setting))
    else write(child, setting)
  }
}

/** A tag in a paragraph, or a block: what stands in a block is read as HTML. */
function writeHtml(node: Html, { source, page, readHtml }: Setting): void {
  const [from, to] = rangeOf(node)
  if (/^<br\b[^>]*>$/i.test(node.value)) page.lineBreak(from, to)
  else if (readHtml && !/^<\/?[a-z][^>]*>$/i.test(node.value))
    page.block(2, () => page.embedded(readHtml(source.slice(from, to)), from))
}

/** Whether a link shows its own address, as `<https://…>` and a bare address do. */
const showsItself = (node: Link, source: string) => source[rangeOf(node)[0]] !== '['

function textOf(node: Nodes, value: string, source: string): Mapped {
  const [from, to] = rangeOf(node)
  return align(value.replace(/\r\n?/g, '\n'), source.slice(from, to), from, spelling)
}

/** Backslashes, references, and line breaks with the signs that nest the next line. */
const spelling: Spelling = {
  starts: /[\\&\r\n\t]| (?=[ \t\r\n])/g,
  read: (raw, at) => {
    const sign = raw[at]
    if (sign === '&') return readEntity(raw, at)
    if (sign !== '\\') return lineBreakAt(raw, at, nesting)
    const next = raw.charAt(at + 1)
    return /[!-/:-@[-`{-~]/.test(next) ? { length: 2, text: next } : undefined
  },
}

const nesting = /[ \t>]*/y

function codeOf(node: Nodes, value: string, source: string): Mapped {
  const [from, to] = rangeOf(node)
  const raw = source.slice(from, to)
  const at = raw.indexOf(value)
  if (at >= 0) return verbatim(value, from + at)
  return { text: value, map: [{ at: 0, length: value.length, from, to, exact: false }] }
}

function rangeOf(node: Nodes): [from: number, to: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}
