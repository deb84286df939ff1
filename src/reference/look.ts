import { paragraph, spread } from '../report/page.ts'
import { type Palette, paletteOf } from '../report/palette.ts'

/** How a page of the reference is shown. */
export type Look = { width: number; color: 0 | 1 | 2 | 3 }

/** The tools to lay out a page: a title with facts at its right, and paragraphs under a label. */
export function layout({ width: columns, color }: Look) {
  const width = Math.min(columns, 100)
  const paint: Palette = paletteOf(color)
  const labelled = (label: string, text: string, tone?: Palette['good']) =>
    paragraph(text, width, `${paint.quiet(label.padEnd(9))} `, tone)
  return {
    width,
    paint,
    title: (name: string, facts: string) =>
      `${spread(paint.strong(name), facts, width)}\n${paint.quiet('─'.repeat(width))}`,
    /** One or several paragraphs under one label; nothing where there is none. */
    under: (label: string, texts: readonly string[], tone?: Palette['good']) =>
      texts.map((text, index) => labelled(index === 0 ? label : '', text, tone)).join('\n'),
  }
}

/** The blocks that say something, with a blank line between. */
export const page = (blocks: readonly string[]) => blocks.filter(block => block !== '').join('\n\n')

/** Example lines with the words that are caught in guillemets. */
export function marked(block: string | readonly string[]): string[] {
  const lines = typeof block === 'string' ? block.split('\n') : block
  return lines
    .map(line => line.trim().replaceAll('<<', '«').replaceAll('>>', '»'))
    .filter(line => line !== '')
}
