import { Box, Text } from 'ink'
import { useRef, useState } from 'react'
import { dialogPage, type Explain } from '../dialog-page.ts'
import { bindings } from '../keys.ts'
import { scrollLimit } from '../page.ts'
import { eventOf } from '../press.ts'
import type { CoachState, Dialog } from '../state.ts'
import { type CoachEvent, type Effect, type Means, update } from '../update.ts'
import { view } from '../view.ts'
import { AdvicePane } from './AdvicePane.tsx'
import { DialogPane } from './DialogPane.tsx'
import { PlaybookRow } from './PlaybookRow.tsx'
import { TextPane } from './TextPane.tsx'
import { useKeys } from './useKeys.ts'
import { useSize } from './useSize.ts'

/** What the screen hands out: the state after every event, and effects that answer with further events. */
export type Outside = {
  changed: (state: CoachState) => void
  run: (effect: Effect, state: CoachState) => Promise<readonly CoachEvent[]>
}

type Props = { start: CoachState; means: Means; explain: Explain; outside: Outside }

/** The agent's screen while writing: the draft on the left, the advice on the right, the keys below. */
export function Coach({ start, means, explain, outside }: Props) {
  const { columns, rows } = useSize()
  const [state, setState] = useState(start)
  const [away, setAway] = useState(false)
  const current = useRef(start)

  const adviceWidth = Math.max(28, Math.floor(columns * 0.4))
  const draftWidth = columns - adviceWidth - 3
  const paneHeight = Math.max(4, rows - 6)

  const dialogWidth = (dialog: Dialog) => (spacious.has(dialog.kind) ? columns : adviceWidth)

  useKeys(
    key => {
      const { dialog } = current.current
      const width = dialog ? dialogWidth(dialog) : draftWidth
      const page = dialog && dialogPage(dialog, explain, width)
      const event = eventOf(key, dialog, {
        width,
        limit: page ? scrollLimit(page, width, paneHeight - 3) : 0,
      })
      if (event) void take(event)
    },
    text => void take({ type: 'edit', edit: { edit: 'insert', text }, width: draftWidth }),
    !away,
  )

  async function take(event: CoachEvent): Promise<void> {
    const step = update(current.current, event, means)
    current.current = step.state
    setState(step.state)
    outside.changed(step.state)
    if (!step.effect) return
    const leavesScreen = step.effect === 'open-editor'
    if (leavesScreen) setAway(true)
    const answers = await outside.run(step.effect, step.state)
    if (leavesScreen) setAway(false)
    for (const answer of answers) await take(answer)
  }

  const shown = view(state, draftWidth, paneHeight)
  const wide = state.dialog !== null && spacious.has(state.dialog.kind)
  return (
    <Box flexDirection="column" width={columns} height={rows - 1}>
      <Box justifyContent="space-between">
        <Text wrap="truncate">
          <Text bold>heard coach</Text> {state.name || 'new reply'}
          {shown.unsaved ? ' · not saved' : ''}
        </Text>
        <Text dimColor wrap="truncate">
          {[shown.scenario, shown.score === null ? '' : `score ${shown.score}`].filter(Boolean).join(' · ')}
        </Text>
      </Box>
      <Box height={paneHeight} marginTop={1}>
        {!wide && (
          <>
            <Box width={draftWidth} height={paneHeight} overflow="hidden">
              <TextPane pane={shown.draft} active={!state.dialog} />
            </Box>
            <Box width={3} height={paneHeight} flexDirection="column">
              <Text dimColor>{Array.from({ length: paneHeight }, () => ' │').join('\n')}</Text>
            </Box>
          </>
        )}
        {state.dialog ? (
          <DialogPane
            dialog={state.dialog}
            explain={explain}
            width={dialogWidth(state.dialog)}
            height={paneHeight}
          />
        ) : (
          <AdvicePane view={shown} width={adviceWidth} height={paneHeight} />
        )}
      </Box>
      <Box marginTop={1} justifyContent="space-between">
        <PlaybookRow title={shown.playbook} letters={shown.letters} />
        <Text>
          ✖ {shown.counts.error} ▲ {shown.counts.warning} • {shown.counts.info}
        </Text>
      </Box>
      <Text wrap="truncate">{state.notice ? state.notice : keyLine(columns)}</Text>
    </Box>
  )
}

/** Dialogs that need the whole width: texts to read or to paste. */
const spacious: ReadonlySet<Dialog['kind']> = new Set(['explain', 'keys', 'recover', 'customer'])

/** As many keys as fit on one line, the page of all keys always among them. */
function keyLine(columns: number): string {
  const items = bindings.map(({ key, label }) => `${key} ${label}`)
  const last = items.at(-1) ?? ''
  const fitting = items
    .slice(0, -1)
    .filter((_, at) => items.slice(0, at + 1).join('  ').length + last.length + 2 < columns)
  return [...fitting, last].join('  ')
}
