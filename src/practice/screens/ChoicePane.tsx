import { Box, Text } from 'ink'
import { layout } from '../../coach/editor/layout.ts'
import type { Choice } from '../rounds.ts'

type Props = {
  choices: readonly Choice[]
  focus: number
  marked: readonly number[]
  width: number
  height: number
}

/** Sentences to mark, the one in focus always in sight. */
export function ChoicePane({ choices, focus, marked, width, height }: Props) {
  const room = width - 6
  const sizes = choices.map(({ text }) => layout(text, room).length)
  const first = firstShown(sizes, focus, height)
  return (
    <Box flexDirection="column">
      {choices.slice(first).map(({ text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place in the list
        <Box key={first + at} flexShrink={0}>
          <Text bold={first + at === focus}>
            {first + at === focus ? '›' : ' '} {marked.includes(first + at) ? '[x]' : '[ ]'}{' '}
          </Text>
          <Box width={room}>
            <Text bold={first + at === focus} wrap="wrap">
              {text}
            </Text>
          </Box>
        </Box>
      ))}
    </Box>
  )
}

/** The first sentence to draw so that those up to the focus fit. */
function firstShown(sizes: readonly number[], focus: number, height: number): number {
  let used = sizes[focus] ?? 0
  let first = focus
  while (first > 0 && used + (sizes[first - 1] ?? 0) <= height) {
    first -= 1
    used += sizes[first] ?? 0
  }
  return first
}
