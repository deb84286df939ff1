import { Box, Text, useApp } from 'ink'
import { useEffect, useState } from 'react'
import { type CoachState, openFindings } from '../state.ts'
import { view } from '../view.ts'
import { AdvicePane, signs } from './AdvicePane.tsx'
import { PlaybookRow } from './PlaybookRow.tsx'
import { useKeys } from './useKeys.ts'
import { useSize } from './useSize.ts'

/** Calls back with the draft as it stands now and after every save; returns how to stop. */
export type Subscribe = (onDraft: (state: CoachState) => void) => () => void

/** The advice on a draft that is written in another editor, anew on every save. */
export function Follow({
  name,
  start,
  subscribe,
}: {
  name: string
  start: CoachState
  subscribe: Subscribe
}) {
  const { columns, rows } = useSize()
  const { exit } = useApp()
  const [state, setState] = useState(start)
  useEffect(() => subscribe(saved => setState(before => ({ ...saved, focus: before.focus }))), [subscribe])
  useKeys(
    key => {
      if (key.ctrl && (key.input === 'c' || key.input === 'q')) exit()
      else if (key.name === 'down' || key.input === 'n') setState(now => ({ ...now, focus: now.focus + 1 }))
      else if (key.name === 'up' || key.input === 'p')
        setState(now => ({ ...now, focus: Math.max(0, now.focus - 1) }))
      else if (key.input === 'q') exit()
    },
    () => {},
  )

  const findings = openFindings(state)
  const focus = Math.min(state.focus, Math.max(0, findings.length - 1))
  const shown = view({ ...state, focus }, columns, rows)
  const listRows = Math.min(findings.length, Math.max(3, Math.floor(rows / 3)))
  const first = Math.max(0, Math.min(focus - 1, findings.length - listRows))
  return (
    <Box flexDirection="column" width={columns} height={rows - 1}>
      <Box justifyContent="space-between" marginBottom={1}>
        <Text wrap="truncate">
          <Text bold>heard coach</Text> follows {name}
        </Text>
        <Text dimColor>
          {[shown.scenario, shown.score === null ? '' : `score ${shown.score}`].filter(Boolean).join(' · ')}
        </Text>
      </Box>
      {findings.slice(first, first + listRows).map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finding is its place in the list
        <Text key={at} inverse={first + at === focus} wrap="truncate">
          {signs[finding.severity].sign} {finding.message}
        </Text>
      ))}
      <Box marginTop={1} flexGrow={1}>
        <AdvicePane view={shown} width={columns} height={Math.max(4, rows - listRows - 7)} />
      </Box>
      <PlaybookRow title={shown.playbook} letters={shown.letters} />
      <Text dimColor>↑ ↓ other findings · q leave · save in your editor to check again</Text>
    </Box>
  )
}
