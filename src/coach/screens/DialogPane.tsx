import { Box, Text } from 'ink'
import type { ReactNode } from 'react'
import { bindings, editingKeys } from '../keys.ts'
import type { Dialog, Suggestion } from '../state.ts'
import { pane } from '../view.ts'
import { TextPane } from './TextPane.tsx'

/** The words that the explain page shows of a rule. */
export type Explain = (rule: string, width: number) => string

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
      return (
        <Frame title={dialog.rule} keys="Enter or Esc close" height={height}>
          <Text wrap="wrap">{explain(dialog.rule, width)}</Text>
        </Frame>
      )
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
      return (
        <Frame title="Keys" keys="Enter or Esc close" height={height}>
          {[...bindings, ...editingKeys].map(({ key, does }) => (
            <Text key={key} wrap="truncate">
              <Text bold>{key}</Text> {does}
            </Text>
          ))}
        </Frame>
      )
    case 'name':
      return (
        <Frame title="Save as" keys="Enter save · Esc close" height={height}>
          <Text wrap="wrap">The name of a file, such as reply.md.</Text>
          <Text> </Text>
          <TextPane pane={pane(dialog.field, width - 2, 2)} />
        </Frame>
      )
    case 'recover':
      return (
        <Frame title="Unsaved writing from last time" keys="Enter take it · D leave it" height={height}>
          <Text wrap="wrap">{dialog.text}</Text>
        </Frame>
      )
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
