import { Box, Text } from 'ink'
import { useRef, useState } from 'react'
import { bindings, commandOf, editOf, type Key } from '../keys.ts'
import type { CoachState, Dialog } from '../state.ts'
import { type CoachEvent, type Effect, type Means, update } from '../update.ts'
import { view } from '../view.ts'
import { AdvicePane } from './AdvicePane.tsx'
import { DialogPane, type Explain } from './DialogPane.tsx'
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

  useKeys(
    key => {
      const event = eventOf(key, current.current.dialog, draftWidth)
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
  return (
    <Box flexDirection="column" width={columns} height={rows - 1}>
      <Box justifyContent="space-between">
        <Text wrap="truncate">
          <Text bold>heard coach</Text> {state.name || 'new reply'}
          {shown.unsaved ? ' · not saved' : ''}
        </Text>
        <Text dimColor wrap="truncate">
          {shown.scenario ? `${shown.scenario} · ` : ''}score {shown.score}
        </Text>
      </Box>
      <Box height={paneHeight} marginTop={1}>
        <Box width={draftWidth} height={paneHeight} overflow="hidden">
          <TextPane pane={shown.draft} active={!state.dialog} />
        </Box>
        <Box width={3} height={paneHeight} flexDirection="column">
          <Text dimColor>{Array.from({ length: paneHeight }, () => ' │').join('\n')}</Text>
        </Box>
        {state.dialog ? (
          <Box width={adviceWidth}>
            <DialogPane dialog={state.dialog} explain={explain} width={adviceWidth} height={paneHeight} />
          </Box>
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

/** As many keys as fit on one line, the page of all keys always among them. */
function keyLine(columns: number): string {
  const items = bindings.map(({ key, label }) => `${key} ${label}`)
  const last = items.at(-1) ?? ''
  const fitting = items
    .slice(0, -1)
    .filter((_, at) => items.slice(0, at + 1).join('  ').length + last.length + 2 < columns)
  return [...fitting, last].join('  ')
}

function eventOf(key: Key, dialog: Dialog | null, width: number): CoachEvent | null {
  if (!dialog) {
    const command = commandOf(key)
    if (command) return { type: 'command', command }
  } else {
    if (key.name === 'escape') return { type: 'close' }
    if ((dialog.kind === 'quit' || dialog.kind === 'recover') && key.input.toLowerCase() === 'd')
      return { type: 'discard' }
    if (dialog.kind === 'customer' && key.ctrl && key.input === 's') return { type: 'confirm' }
    if (key.name === 'enter' && dialog.kind !== 'customer') return { type: 'confirm' }
    if ('chosen' in dialog && (key.name === 'up' || key.name === 'down')) {
      return { type: 'choose', by: key.name === 'up' ? -1 : 1 }
    }
  }
  const edit = editOf(key)
  return edit ? { type: 'edit', edit, width } : null
}
