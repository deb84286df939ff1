import type { SourceText } from '../types.ts'

const byteOrderMark = '\uFEFF'

/**
 * Text of a file with the offset at which each line starts. A byte order mark stays in the text, so that offsets are the
 * file's own, but the first line starts after it, so that columns are those that an editor shows.
 */
export function sourceText(path: string, text: string): SourceText {
  const lines = [text.startsWith(byteOrderMark) ? 1 : 0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) lines.push(index + end.length)
  return { path, text, lines }
}
