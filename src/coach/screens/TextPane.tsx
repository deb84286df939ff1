import { Box, Text } from 'ink'
import type { Severity } from '../../types.ts'
import { cellsOf, splitAtCell } from '../editor/cells.ts'
import type { Pane, Run } from '../view.ts'
import { useTint } from './tint.ts'

const colors: Readonly<Record<Severity, string>> = { error: 'red', warning: 'yellow', info: 'cyan' }

/** Rows of a text, findings underlined, with the cursor drawn as an inverse cell. */
export function TextPane({ pane, active = true }: { pane: Pane; active?: boolean }) {
  const tint = useTint()
  return (
    <Box flexDirection="column">
      {pane.rows.map((runs, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
        <Text key={row} wrap="truncate">
          {withCursor(runs, active && row === pane.cursor.row ? pane.cursor.cell : -1).map((run, at) => (
            <Text
              // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the row
              key={at}
              underline={run.severity !== null}
              bold={run.focused}
              inverse={run.cursor !== run.selected}
              {...tint(run.severity && colors[run.severity])}
            >
              {run.text}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  )
}

type Drawn = Run & { cursor: boolean }

/** Splits the run that holds the cursor; behind the row's last character the cursor is a blank. */
function withCursor(runs: readonly Run[], cell: number): Drawn[] {
  const drawn: Drawn[] = []
  let left = cell
  for (const run of runs) {
    const size = cellsOf(run.text)
    if (left < 0 || left >= size) {
      drawn.push({ ...run, cursor: false })
      left = left < 0 ? left : left - size
      continue
    }
    const [before, at, after] = splitAtCell(run.text, left)
    for (const [text, cursor] of [
      [before, false],
      [at, true],
      [after, false],
    ] as const) {
      if (text) drawn.push({ ...run, text, cursor })
    }
    left = -1
  }
  if (left >= 0) drawn.push({ ...blank, cursor: true })
  if (drawn.length === 0) drawn.push({ ...blank, cursor: false })
  return drawn
}

const blank: Run = { text: ' ', severity: null, sure: true, focused: false, selected: false }
