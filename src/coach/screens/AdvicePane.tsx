import { Box, Text } from 'ink'
import type { Severity } from '../../types.ts'
import type { CoachView } from '../view.ts'
import { useTint } from './tint.ts'

/** The sign and colour of each severity. */
export const signs: Readonly<Record<Severity, { sign: string; color: string }>> = {
  error: { sign: '✖', color: 'red' },
  warning: { sign: '▲', color: 'yellow' },
  info: { sign: '•', color: 'cyan' },
}

/** The advice on the finding in focus, the better sentence, and the customer's message at hand. */
export function AdvicePane({ view, width, height }: { view: CoachView; width: number; height: number }) {
  const customerRows = view.customer ? Math.min(6, Math.floor(height / 3)) : 0
  return (
    <Box flexDirection="column" width={width} height={height} overflow="hidden">
      <Box flexDirection="column" height={height - customerRows} overflow="hidden">
        <Advice view={view} />
      </Box>
      {customerRows > 0 && (
        <Box flexDirection="column" height={customerRows} overflow="hidden">
          <Text dimColor>The customer wrote</Text>
          <Box flexShrink={0}>
            <Text wrap="wrap">{view.customer}</Text>
          </Box>
        </Box>
      )}
    </Box>
  )
}

function Advice({ view: { advice, draft } }: { view: CoachView }) {
  const tint = useTint()
  if (!advice) {
    const empty = draft.rows.every(row => row.every(run => run.text === ''))
    return (
      <Text wrap="wrap">
        {empty
          ? 'Write your reply on the left; advice appears here as you go.'
          : 'Nothing to mend. This can go out.'}
      </Text>
    )
  }
  const { finding, place, better } = advice
  const { sign, color } = signs[finding.severity]
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Box justifyContent="space-between">
        <Text {...tint(color)}>
          {sign} {finding.severity}
          {finding.sure ? '' : ' (not sure)'}
        </Text>
        <Text dimColor>{place}</Text>
      </Box>
      <Text bold wrap="wrap">
        {finding.message}
      </Text>
      <Text> </Text>
      <Text wrap="wrap">{finding.instead.trim()}</Text>
      {better && (
        <>
          <Text> </Text>
          <Text dimColor>For instance</Text>
          <Text {...tint('green')} wrap="wrap">
            {better}
          </Text>
        </>
      )}
    </Box>
  )
}
