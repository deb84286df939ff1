import type { Trouble } from '../types.ts'
import { paragraph } from './page.ts'
import { paletteOf } from './palette.ts'

/** Troubles for people: where, what, the frame and the cure; one block each, a blank line between. */
export function troubles(list: readonly Trouble[], options: { width: number; color: 0 | 1 | 2 | 3 }): string {
  const paint = paletteOf(options.color)
  const width = Math.min(options.width, 100)
  return list
    .map(trouble => {
      const place = [trouble.path, trouble.line, trouble.column].filter(part => part !== undefined).join(':')
      const head = place === '' ? 'heard' : place
      return [
        `${paint.error('trouble')}  ${paint.strong(head)}`,
        paragraph(`${trouble.title}.`, width, '  '),
        trouble.frame,
        trouble.help === undefined ? undefined : paragraph(trouble.help, width, '  → '),
      ]
        .filter(part => part !== undefined)
        .join('\n')
    })
    .join('\n\n')
}
