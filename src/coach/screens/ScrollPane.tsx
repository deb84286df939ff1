import { Box, Text } from 'ink'
import { type Para, pageRows } from '../page.ts'
import { useTint } from './tint.ts'

/** A page at the side, from row `top` on; the last row tells how much more there is. */
export function ScrollPane({
  page,
  top,
  width,
  height,
}: {
  page: readonly Para[]
  top: number
  width: number
  height: number
}) {
  const tint = useTint()
  const rows = pageRows(page, width)
  const overflows = rows.length > height
  const room = overflows ? height - 1 : height
  const first = Math.min(top, Math.max(0, rows.length - room))
  const below = rows.length - first - room
  return (
    <Box flexDirection="column" width={width} height={height} overflow="hidden">
      {rows.slice(first, first + room).map(({ text, look }, row) => (
        <Text
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
          key={row}
          bold={look === 'strong'}
          dimColor={look === 'quiet'}
          {...tint(look === 'better' ? 'green' : null)}
          wrap="truncate"
        >
          {text || ' '}
        </Text>
      ))}
      {overflows && <Text dimColor>{below > 0 ? `↓ ${below} more` : '↑ from the top'}</Text>}
    </Box>
  )
}
