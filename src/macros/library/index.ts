import type { Draft } from '../../types.ts'
import type { Sight } from '../teller.ts'
import { contradictions } from './contradictions.ts'
import { nearDuplicates } from './duplicates.ts'
import { timeBombs } from './time-bombs.ts'

/** What a library as a whole gives away, beside what each macro does. */
export type LibraryOptions = {
  /** The day that dates are held against, as YYYY-MM-DD. */
  now: string
  /** Words that carry no meaning of their own. */
  functionWords: readonly string[]
}

/** All that is to be said of macros side by side, by macro. Linear in the size of the library. */
export function sightsAcross(
  drafts: readonly Draft[],
  { now, functionWords }: LibraryOptions,
): Map<Draft, Sight[]> {
  const macros = drafts.filter(({ macro, fields }) => macro !== undefined || fields?.platform !== undefined)
  const sights = new Map<Draft, Sight[]>()
  const see = (draft: Draft, sight: Sight) => sights.set(draft, [...(sights.get(draft) ?? []), sight])
  const told = new Set<string>()
  for (const draft of macros) {
    for (const { kind, span, args } of timeBombs(draft.text, now)) see(draft, { rule: kind, span, args })
    if (isInactive(draft)) see(draft, { rule: 'inactive-macro' })
    const { differs = '', body = '' } = draft.fields ?? {}
    const key = `${draft.path}\0${draft.id}`
    // Once a macro, though each of its bodies knows.
    if (differs !== '' && !told.has(key))
      see(draft, { rule: 'bodies-differ', args: { body, words: differs } })
    if (differs !== '') told.add(key)
  }
  const sendable = macros.filter(draft => !isInactive(draft))
  for (const { draft, of, share } of nearDuplicates(sendable)) {
    const args = { other: nameOf(of), share: `${Math.floor(share * 100)} %` }
    see(draft, { rule: 'near-duplicate-macro', args })
  }
  for (const { draft, span, figure, of, other, sure } of contradictions(sendable, functionWords)) {
    see(draft, { rule: 'contradicts-other-macro', span, args: { figure, other, macro: nameOf(of) }, sure })
  }
  return sights
}

/** Whether the helpdesk has switched the macro off. */
export function isInactive({ fields = {} }: Draft): boolean {
  const { active, isenabled, IsActive, IsInsertable } = fields
  return [active, isenabled, IsActive, IsInsertable].some(value => /^(?:false|0|no)$/i.test(value ?? ''))
}

const nameOf = ({ macro, id }: Draft) => macro ?? id
