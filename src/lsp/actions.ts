import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver'
import { suggestions } from '../coach/suggest.ts'
import { type Edit, safeEdits } from '../fix.ts'
import { parse } from '../parse/index.ts'
import type { Finding } from '../types.ts'
import { type Checked, meet, rangeOf, type Sighted, sightings } from './checked.ts'
import { diagnosticOf, type PageOf } from './diagnostics.ts'
import { sentenceEdit } from './sentence-edit.ts'

const kinds = { swap: 'quickfix', sentence: 'refactor.rewrite', all: 'source.fixAll.heard' } as const

/** The kinds of action on offer, as an editor wants to know them beforehand. */
export const actionKinds: readonly string[] = Object.values(kinds)

/**
 * What can be done about the findings within a range: swaps of words, better sentences, and all safe swaps of the
 * document at once. `only` names the kinds wanted, with all that lies below them; without it, every kind.
 */
export function actionsOf(
  checked: Checked,
  range: Range,
  pageOf: PageOf,
  only?: readonly string[],
): CodeAction[] {
  const here = sightings(checked).filter(sighted => meet(sighted.range, range))
  const one = here.flatMap(sighted => {
    const diagnostics = [diagnosticOf(sighted, pageOf)]
    return [...swaps(sighted, checked, diagnostics), ...sentences(sighted, checked, diagnostics)]
  })
  return [...one, ...all(checked)].filter(({ kind = '' }) =>
    (only ?? ['']).some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)),
  )
}

function swaps({ finding, reply }: Sighted, checked: Checked, diagnostics: Diagnostic[]): CodeAction[] {
  return finding.fixes.flatMap((fix, index) => {
    // A person chooses it: what isn't sure may be offered, only not preferred.
    const chosen: Finding = { ...finding, sure: true, fixes: [fix] }
    const edits = safeEdits([{ ...reply, findings: [chosen] }])
    if (edits.length === 0) return []
    const words = reply.draft.text.slice(...fix.range)
    const title = fix.text === '' ? `Remove “${words}”` : `“${words}” → “${fix.text}”`
    const isPreferred = finding.sure && index === 0
    return [{ title, kind: kinds.swap, diagnostics, isPreferred, edit: changes(checked, edits) }]
  })
}

function sentences({ finding, reply }: Sighted, checked: Checked, diagnostics: Diagnostic[]): CodeAction[] {
  if (finding.try.length === 0) return []
  const { draft } = reply
  const { customer = '', to = '', scenario = '', channel = '' } = draft
  const seen = { reply: parse(draft), report: reply }
  const options = suggestions({ ...finding, fixes: [] }, seen, { customer, to, scenario, channel })
  return options.flatMap(option => {
    const edit = sentenceEdit(option, draft)
    if (edit === undefined) return []
    const title = `${option.from === option.to ? 'Add' : 'Say'}: “${option.text.trim()}”`
    return [{ title, kind: kinds.sentence, diagnostics, edit: changes(checked, [edit]) }]
  })
}

function all(checked: Checked): CodeAction[] {
  const edits = safeEdits(checked.replies)
  if (edits.length === 0) return []
  return [{ title: 'Make all safe swaps', kind: kinds.all, edit: changes(checked, edits) }]
}

function changes({ document }: Checked, edits: readonly Edit[]) {
  const replaced = edits.map(({ start, end, text }) => ({
    range: rangeOf(document, start, end),
    newText: text,
  }))
  return { changes: { [document.uri]: replaced } }
}
