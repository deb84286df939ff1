import { Text } from 'ink'
import type { LetterMark, VerdictName } from '../../types.ts'
import { useTint } from './tint.ts'

const marks: Readonly<Record<VerdictName, string>> = {
  delivered: '●',
  missed: '○',
  'no opportunity': '–',
  'cannot tell': '?',
}

/** The playbook's letters and how far each has been filled: `H ● E ○ A ○ R ● D –`. */
export function PlaybookRow({ title, letters }: { title: string; letters: readonly LetterMark[] }) {
  const tint = useTint()
  if (letters.length === 0)
    return <Text dimColor>Paste the customer’s message (^B) to see what this case asks for.</Text>
  return (
    <Text wrap="truncate">
      <Text dimColor>{title} </Text>
      {letters.map(({ letter, name, verdict }) => (
        <Text key={name} {...tint(verdict === 'delivered' ? 'green' : null)} bold={verdict === 'missed'}>
          {letter} {marks[verdict]}
          {'  '}
        </Text>
      ))}
    </Text>
  )
}
