import { Box, Text } from 'ink'
import { useEffect, useRef, useState } from 'react'
import { plainPage, scrollLimit } from '../../coach/page.ts'
import { PlaybookRow } from '../../coach/screens/PlaybookRow.tsx'
import { ScrollPane } from '../../coach/screens/ScrollPane.tsx'
import { TextPane } from '../../coach/screens/TextPane.tsx'
import { useKeys } from '../../coach/screens/useKeys.ts'
import { useSize } from '../../coach/screens/useSize.ts'
import type { See } from '../../coach/state.ts'
import { pane } from '../../coach/view.ts'
import { eventOf, keysOf } from '../keys.ts'
import { type Does, sidePage } from '../pages.ts'
import { type PracticeState, type Result, roundOf } from '../state.ts'
import { type PracticeEvent, practise } from '../update.ts'
import { ChoicePane } from './ChoicePane.tsx'

/** What the screen hands out: every result as it comes, and that it has closed. */
export type Outside = { record: (result: Result) => void; quit: () => void }

type Props = { start: PracticeState; see: See; does: Does; minutes?: number; outside: Outside }

/** A drill: the writing on the left, the case or what came of it on the right, the keys below. */
export function Practice({ start, see, does, minutes, outside }: Props) {
  const { columns, rows } = useSize()
  const [state, setState] = useState(start)
  const current = useRef(start)
  const sideWidth = Math.max(30, Math.floor(columns * 0.45))
  const mainWidth = columns - sideWidth - 3
  const height = Math.max(4, rows - 6)

  function take(event: PracticeEvent): void {
    const { state: now, result, quit } = practise(current.current, event, see)
    current.current = now
    setState(now)
    if (result) outside.record(result)
    if (quit) outside.quit()
  }

  useKeys(
    key => {
      const limit = scrollLimit(sidePage(current.current, does), sideWidth, height - 1)
      const event = eventOf(key, current.current, mainWidth, limit)
      if (event) take(event)
    },
    text => take({ type: 'edit', edit: { edit: 'insert', text }, width: mainWidth }),
  )
  const timeUp = useRef(() => take({ type: 'time-up' }))
  timeUp.current = () => take({ type: 'time-up' })
  useEffect(() => {
    if (minutes === undefined) return
    const timer = setTimeout(() => timeUp.current(), minutes * 60_000)
    return () => clearTimeout(timer)
  }, [minutes])

  const told = state.stage === 'feedback' || state.stage === 'model'
  const focused = roundOf(state).limits.quiet !== undefined
  const row = told && !focused ? state.attempts.at(-1)?.grade?.seen.report.row : undefined
  return (
    <Box flexDirection="column" width={columns} height={rows - 1}>
      <Box justifyContent="space-between">
        <Text wrap="truncate">
          <Text bold>heard practice</Text> {state.drill.title}
        </Text>
        <Text dimColor>
          {state.stage === 'summary' ? 'done' : `${state.at + 1} of ${state.drill.rounds.length}`}
        </Text>
      </Box>
      <Box height={height} marginTop={1}>
        <Box width={mainWidth} height={height} overflow="hidden">
          <Main state={state} width={mainWidth} height={height} />
        </Box>
        <Box width={3} height={height} flexDirection="column">
          <Text dimColor>{Array.from({ length: height }, () => ' │').join('\n')}</Text>
        </Box>
        <ScrollPane page={sidePage(state, does)} top={state.top} width={sideWidth} height={height} />
      </Box>
      <Box marginTop={1}>
        {row ? <PlaybookRow title={row.title} letters={row.letters} /> : <Text> </Text>}
      </Box>
      <Text wrap="truncate">
        {state.notice ||
          keysOf(state)
            .map(({ key, label }) => `${key} ${label}`)
            .join('  ')}
      </Text>
    </Box>
  )
}

function Main({ state, width, height }: { state: PracticeState; width: number; height: number }) {
  const { choices, model } = roundOf(state)
  if (state.stage === 'task' || state.stage === 'summary') return <Text> </Text>
  if (state.stage === 'model')
    return (
      <Box flexDirection="column">
        <Text bold>One way to say it</Text>
        <ScrollPane page={plainPage(model)} top={0} width={width} height={height - 1} />
      </Box>
    )
  if (choices.length > 0)
    return (
      <ChoicePane choices={choices} focus={state.focus} marked={state.marked} width={width} height={height} />
    )
  const { grade } = state.attempts.at(-1) ?? {}
  const shown = state.stage === 'feedback' && grade ? grade.seen.report.findings : []
  return <TextPane pane={pane(state.buffer, width, height, shown)} active={state.stage === 'writing'} />
}
