import type { Code, Heading, Nodes, Root, RootContent } from 'mdast'
import type { Span } from '../types.ts'
import { align } from './align.ts'
import { type Mapped, verbatim } from './map.ts'
import { parseMarkdown } from './plain/markdown.ts'
import type { BodyFormat } from './plain/plain.ts'

/** A macro kept in a Markdown file among others: its title, and its text. */
export type Section = { title: string; body: Mapped; format: BodyFormat }

/**
 * The macros in a Markdown text that keeps several: each below a `---- TITLE` line, or below a heading, as a fenced
 * block, a block quote or the text itself. Fewer than two are no library. `from` is the offset of the text in its file.
 */
export function librarySections(text: string, from: number): Section[] {
  const ruled = ruledSections(text, from)
  if (ruled.length > 1) return ruled
  const headed = startsWithHeading.test(text) ? headedSections(text, from) : []
  return headed.length > 1 ? headed : []
}

/** Parsing takes long: most texts are told to be no library by their first line. */
const startsWithHeading = /^\s*(?:#{1,6}\s|\S.*\r?\n(?:=+|-+)[ \t]*(?:\r?\n|$))/

function ruledSections(text: string, from: number): Section[] {
  const titles = [...text.matchAll(/^-{3,}[ \t]+(\S.*?[^-\s])[ \t]*\r?$/gm)]
  return titles.flatMap((title, index) => {
    const start = title.index + title[0].length
    return sectionOf(title[1] ?? '', text, [start, titles[index + 1]?.index ?? text.length], from)
  })
}

/** What stands below a heading, up to the next. */
type Group = { heading: Heading; content: RootContent[] }

function headedSections(text: string, from: number): Section[] {
  const tree = parseMarkdown(text)
  if (!tree) return []
  const groups = groupsOf(tree).filter(({ content }) => content.length > 0)
  const framed = framedSections(tree, text, from)
  if (framed.length > 1 && framed.length >= (groups.length * 2) / 3) return framed
  return groups.flatMap(({ heading, content }) => {
    return sectionOf(plainWords(heading), text, [rangeOf(content[0]!)[0], rangeOf(content.at(-1)!)[1]], from)
  })
}

/** Texts that are set apart, wherever they stand; each goes by the heading or the bold words last seen. */
function framedSections(tree: Root, text: string, from: number): Section[] {
  const sections: Section[] = []
  let title = ''
  const walk = (node: Nodes): void => {
    if (node.type === 'heading' || node.type === 'strong') title = plainWords(node)
    else if (node.type === 'code' && isProse(node))
      sections.push({ title, body: blockText(node, text, from), format: formats[node.lang ?? ''] ?? 'text' })
    else if (node.type === 'blockquote') sections.push(...sectionOf(title, text, rangeOf(node), from))
    else if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return sections
}

const formats: Readonly<Record<string, BodyFormat>> = { md: 'markdown', markdown: 'markdown', html: 'html' }

/** Whether a fenced block holds words to be sent: in no programming language, and three plain words in a row. */
const isProse = ({ lang, value }: Code) =>
  /^(?:te?xt|plain|markdown|md|html)?$/.test(lang ?? '') &&
  /[a-z]{2,}[,.!?]? [a-z]{2,}[,.!?]? [a-z]{2,}/i.test(value)

function plainWords(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainWords).join('') : ''
}

/** Groups of what stands below each heading; what stands below the title of the whole file is an introduction. */
function groupsOf(tree: Root): Group[] {
  const groups: Group[] = []
  for (const node of tree.children) {
    if (node.type === 'heading') groups.push({ heading: node, content: [] })
    else groups.at(-1)?.content.push(node)
  }
  const isTitled = groups[0]?.heading.depth === 1 && groups.some(({ heading }) => heading.depth > 1)
  return isTitled ? groups.slice(1) : groups
}

function sectionOf(title: string, text: string, [start, end]: Span, from: number): Section[] {
  const body = text.slice(start, end)
  return body.trim() === '' ? [] : [{ title, body: verbatim(body, from + start), format: 'markdown' }]
}

/** The text in a fenced block; where the block is indented, so is every line of it. */
function blockText(node: Code, text: string, from: number): Mapped {
  const [start, end] = rangeOf(node)
  const first = text.indexOf('\n', start) + 1
  const indent = (node.position?.start.column ?? 1) - 1
  const skip = /^ */.exec(text.slice(first, first + indent))![0].length
  return align(node.value, text.slice(first + skip, end), from + first + skip, {
    starts: /\n/g,
    read: (raw, at) => ({
      length: 1 + /^ */.exec(raw.slice(at + 1, at + 1 + indent))![0].length,
      text: '\n',
    }),
  })
}

function rangeOf(node: Nodes): [from: number, to: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}
