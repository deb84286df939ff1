import { layout } from './editor/layout.ts'

/** A paragraph of a page at the side, and how it is told apart. */
export type Para = { text: string; look?: 'strong' | 'quiet' | 'better' }

/** The rows that a page takes in a pane of `width` cells. */
export function pageRows(page: readonly Para[], width: number): Para[] {
  return page.flatMap(({ text, look }) =>
    layout(text, width).map(({ start, end }) => ({
      text: text.slice(start, end).trimEnd(),
      ...(look ? { look } : {}),
    })),
  )
}

/** How far a page can be scrolled in a pane of `width` × `height` cells. */
export function scrollLimit(page: readonly Para[], width: number, height: number): number {
  return Math.max(0, pageRows(page, width).length - height)
}

/** A text as a page, one paragraph a line. */
export function plainPage(text: string): Para[] {
  return text.split('\n').map(line => ({ text: line }))
}
