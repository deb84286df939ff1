import type { Code, Heading, Root, RootContent } from 'mdast'
import { align } from './align.ts'
import { type Mapped, verbatim } from './map.ts'
import { parseMarkdown } from './plain/markdown.ts'
import type { BodyFormat } from './plain/plain.ts'

/** A macro kept in a Markdown file among others: its title, and its text. */
export type Section = { title: string; body: Mapped; format: BodyFormat }

/**
 * The macros in a Markdown text that keeps several: each below a `---- TITLE` line, or below a heading, as a fenced
 * block or as the text itself. Fewer than two are no library. `from` is the offset of the text in its file.
 */
export function librarySections(text: string, from: number): Section[] {
  const ruled = ruledSections(text, from)
  return ruled.length > 1 ? ruled : headedSections(text, from)
}

function ruledSections(text: string, from: number): Section[] {
  const titles = [...text.matchAll(/^-{3,}[ \t]+(\S.*?)[ \t]*\r?$/gm)]
  return titles.flatMap((title, index) => {
    const start = title.index + title[0].length
    return sectionOf(title[1] ?? '', text, start, titles[index + 1]?.index ?? text.length, from)
  })
}

function headedSections(text: string, from: number): Section[] {
  if (!startsWithHeading.test(text)) return []
  const tree = parseMarkdown(text)
  if (tree.children[0]?.type !== 'heading') return []
  const groups = groupsOf(tree)
  const deeper = groups.some(({ heading }) => heading.depth > 1)
  const sections = groups
    .filter(
      ({ heading, content }, index) => content.length > 0 && !(index === 0 && heading.depth === 1 && deeper),
    )
    .flatMap(({ heading, content }, _, all) => {
      const title = text.slice(...rangeOf(heading)).replace(/^#+\s*|\s*#*\s*$|\r?\n[-=]+\s*$/g, '')
      const fenced = content.find((node): node is Code => node.type === 'code')
      if (fenced) return [{ title, body: blockText(fenced, text, from), format: 'text' as const }]
      if (all.some(other => other.content.some(node => node.type === 'code'))) return []
      return sectionOf(title, text, rangeOf(content[0]!)[0], rangeOf(content.at(-1)!)[1], from)
    })
  return sections.length > 1 ? sections : []
}

/** Parsing takes long: most texts are told to be no library by their first line. */
const startsWithHeading = /^\s*(?:#{1,6}\s|\S.*\r?\n(?:=+|-+)[ \t]*(?:\r?\n|$))/

function groupsOf(tree: Root): { heading: Heading; content: RootContent[] }[] {
  const groups: { heading: Heading; content: RootContent[] }[] = []
  for (const node of tree.children) {
    if (node.type === 'heading') groups.push({ heading: node, content: [] })
    else groups.at(-1)?.content.push(node)
  }
  return groups
}

function sectionOf(title: string, text: string, start: number, end: number, from: number): Section[] {
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
