import type { DrillWords, Words } from '../../report/review/words.ts'
import { builtinPractice } from '../../ruleset/builtin.ts'
import { ofKind, type PageValue } from '../../ruleset/values.ts'
import type { Session } from '../session.ts'

/** What the rule pages in force and the drills say, in the form that reports of a review quote. */
export async function wordsOf({ pages }: Session): Promise<Words> {
  const [all, practice] = await Promise.all([pages(), builtinPractice()])
  const rules = ofKind(all, 'rule').map(({ id, category, value }) => {
    const { message, why, instead, kind, concern, move } = value
    const words = {
      message,
      why: why.trim(),
      instead: instead.trim(),
      try: value.try,
      category,
      concern,
      move,
    }
    return [id, { ...words, teaches: kind !== 'missing' || move !== undefined }] as const
  })
  const moves = ofKind(all, 'move').map(
    ({ id, value: { does, say } }) => [id, { does, say: say?.trim() }] as const,
  )
  return {
    rules: Object.fromEntries(rules),
    moves: Object.fromEntries(moves),
    drills: ofKind(practice, 'drill').map(drillWords),
  }
}

function drillWords({ id, value }: PageValue<'drill'>): DrillWords {
  const { title, task, pass, items } = value
  const { customer, text } = items?.[0] ?? {}
  return { id, title, task: task.trim(), moves: pass?.moves ?? [], quiet: pass?.quiet ?? [], customer, text }
}
