import type { Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding, ReplyReport, Trouble } from '../types.ts'

/** A document as it stood when it was checked, and what was found. */
export type Checked = {
  document: TextDocument
  replies: readonly ReplyReport[]
  troubles: readonly Trouble[]
}

/** A finding, its reply, and the range of the document that an editor underlines. */
export type Sighted = { finding: Finding; reply: ReplyReport; range: Range }

/** Every finding with its range: the words that it speaks of, or the first line of the reply where it is about the whole. */
export function sightings({ document, replies }: Checked): Sighted[] {
  return replies.flatMap(reply =>
    reply.findings.map(finding => {
      const { start, end } = finding
      const range =
        start && end
          ? rangeOf(document, start.offset, end.offset)
          : lineRange(document, finding.start?.line ?? reply.line ?? 1)
      return { finding, reply, range }
    }),
  )
}

/** The range between two offsets. */
export function rangeOf(document: TextDocument, start: number, end: number): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

/** The range of a line (1-based) without its line break and the white space around. */
export function lineRange(document: TextDocument, line: number): Range {
  const text = document.getText({ start: { line: line - 1, character: 0 }, end: { line, character: 0 } })
  const from = text.length - text.trimStart().length
  return {
    start: { line: line - 1, character: text.trim() === '' ? 0 : from },
    end: { line: line - 1, character: text.trimEnd().length },
  }
}

/** Whether two ranges share a place; ranges that touch do. */
export function meet(one: Range, other: Range): boolean {
  return !before(one.end, other.start) && !before(other.end, one.start)
}

function before(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character)
}
