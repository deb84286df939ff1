import type { Blockquote, Code, Heading, Root, RootContent } from 'mdast'
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
  const groups = groupsOf(parseMarkdown(text)).filter(({ content }) => content.length > 0)
  const all = groups.flatMap(({ content }) => content)
  const areFramed = sizeOf(all.filter(isFramed)) > sizeOf(all.filter(node => !isFramed(node)))
  return groups.flatMap(({ heading, content }) => {
    const title = text.slice(...rangeOf(heading)).replace(/^#+\s*|\s*#*\s*$|\r?\n[-=]+\s*$/g, '')
    if (!areFramed)
      return sectionOf(title, text, [rangeOf(content[0]!)[0], rangeOf(content.at(-1)!)[1]], from)
    return content.filter(isFramed).flatMap(node => framedSection(title, node, text, from))
  })
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

/** A block that sets a text to be sent apart from what is said about it: several words, not in a programming language. */
function isFramed(node: RootContent): node is Code | Blockquote {
  if (node.type === 'blockquote') return true
  return (
    node.type === 'code' &&
    /^(?:te?xt|plain|markdown|md|html)?$/.test(node.lang ?? '') &&
    /\w\s+\w+\s+\w/.test(node.value)
  )
}

const sizeOf = (nodes: readonly RootContent[]) =>
  nodes.reduce((sum, node) => sum + rangeOf(node)[1] - rangeOf(node)[0], 0)

function framedSection(title: string, node: Code | Blockquote, text: string, from: number): Section[] {
  if (node.type === 'code') return [{ title, body: blockText(node, text, from), format: 'text' }]
  return sectionOf(title, text, rangeOf(node), from)
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

function rangeOf(node: RootContent): [from: number, to: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}
