import type { Words } from '../../report/review/words.ts'
import { ofKind } from '../../ruleset/values.ts'
import type { Session } from '../session.ts'

/** What the rule pages in force say, in the form that reports of a review quote. */
export async function wordsOf({ pages }: Session): Promise<Words> {
  const all = await pages()
  const rules = ofKind(all, 'rule').map(({ id, category, value }) => {
    const { message, why, instead, kind, move } = value
    const words = { message, why: why.trim(), instead: instead.trim(), try: value.try, category }
    return [id, { ...words, teaches: kind !== 'missing' || move !== undefined }] as const
  })
  const moves = ofKind(all, 'move').map(
    ({ id, value: { does, say } }) => [id, { does, say: say?.trim() }] as const,
  )
  return { rules: Object.fromEntries(rules), moves: Object.fromEntries(moves) }
}
