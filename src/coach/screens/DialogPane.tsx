import { Box, Text } from 'ink'
import type { ReactNode } from 'react'
import { dialogPage, type Explain } from '../dialog-page.ts'
import type { Dialog, Suggestion } from '../state.ts'
import { pane } from '../view.ts'
import { ScrollPane } from './ScrollPane.tsx'
import { TextPane } from './TextPane.tsx'

/** What stands open over the advice and takes the keys. */
export function DialogPane({
  dialog,
  explain,
  width,
  height,
}: {
  dialog: Dialog
  explain: Explain
  width: number
  height: number
}) {
  function framed(title: string, keys: string, top: number) {
    const page = dialogPage(dialog, explain, width) ?? []
    return (
      <Frame title={title} keys={keys} height={height}>
        <ScrollPane page={page} top={top} width={width} height={height - 2} />
      </Frame>
    )
  }
  switch (dialog.kind) {
    case 'suggestions':
      return (
        <Frame title="Put in" keys="↑ ↓ choose · Enter put in · Esc close" height={height}>
          <Options options={dialog.options.map(suggestionLine)} chosen={dialog.chosen} height={height - 3} />
        </Frame>
      )
    case 'slots':
      return (
        <Frame
          title={`Fill in: ${dialog.slots[dialog.answers.length] ?? ''}`}
          keys="Enter next · empty leaves the slot · Esc close"
          height={height}
        >
          <Text wrap="wrap">{dialog.suggestion.text.trim()}</Text>
          <Text> </Text>
          <TextPane pane={pane(dialog.field, width - 2, 2)} />
        </Frame>
      )
    case 'explain':
      return framed(dialog.rule, '↑ ↓ scroll · Enter or Esc close', dialog.top)
    case 'mute':
      return (
        <Frame title={`Mute ${dialog.rule}`} keys="Enter mute · Esc close" height={height}>
          <Text wrap="wrap">Why is it fine here? A few words, for whoever reads this later.</Text>
          <Text> </Text>
          <TextPane pane={pane(dialog.field, width - 2, 3)} />
        </Frame>
      )
    case 'scenario':
      return (
        <Frame title="What is the case about?" keys="↑ ↓ choose · Enter take · Esc close" height={height}>
          <Options
            options={dialog.options.map(name => name || 'let heard tell from the message')}
            chosen={dialog.chosen}
            height={height - 3}
          />
        </Frame>
      )
    case 'customer':
      return (
        <Frame title="The customer’s message" keys="Ctrl+S take · Esc close" height={height}>
          <TextPane pane={pane(dialog.field, width - 2, height - 3)} />
        </Frame>
      )
    case 'keys':
      return framed('Keys', '↑ ↓ scroll · Enter or Esc close', dialog.top)
    case 'name':
      return (
        <Frame title="Save as" keys="Enter save · Esc close" height={height}>
          <Text wrap="wrap">The name of a file, such as reply.md.</Text>
          <Text> </Text>
          <TextPane pane={pane(dialog.field, width - 2, 2)} />
        </Frame>
      )
    case 'recover':
      return framed('Unsaved writing from last time', 'Enter take it · D leave it · ↑ ↓ scroll', dialog.top)
    case 'quit':
      return (
        <Frame title="This reply is not saved" keys="" height={height}>
          <Text>Enter save and leave</Text>
          <Text>D leave without saving</Text>
          <Text>Esc go on writing</Text>
        </Frame>
      )
  }
}

function Frame({
  title,
  keys,
  height,
  children,
}: {
  title: string
  keys: string
  height: number
  children: ReactNode
}) {
  return (
    <Box flexDirection="column" height={height} overflow="hidden">
      <Text bold inverse wrap="truncate">
        {` ${title} `}
      </Text>
      <Box height={Math.max(1, height - 2)} overflow="hidden">
        <Box flexDirection="column" flexShrink={0}>
          {children}
        </Box>
      </Box>
      <Text dimColor wrap="truncate">
        {keys}
      </Text>
    </Box>
  )
}

function Options({
  options,
  chosen,
  height,
}: {
  options: readonly string[]
  chosen: number
  height: number
}) {
  const first = Math.max(0, Math.min(chosen - Math.floor(height / 2), options.length - height))
  return options.slice(first, first + Math.max(1, height)).map((option, at) => (
    <Text key={option} inverse={first + at === chosen} wrap="wrap">
      {first + at === chosen ? '› ' : '  '}
      {option}
    </Text>
  ))
}

const suggestionLine = (suggestion: Suggestion) => suggestion.text.trim() || '(take these words out)'
