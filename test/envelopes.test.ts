import { describe, expect, it } from 'vitest'
import { lint } from '../src/lint.ts'
import { parse } from '../src/parse/index.ts'
import { type Envelope, enveloped, envelopes } from '../src/read/envelopes.ts'
import { readSource } from '../src/read/index.ts'
import { builtinPages, builtinRuleset } from '../src/ruleset/builtin.ts'
import { exampleLines, readExample } from '../src/ruleset/example.ts'
import { ofKind } from '../src/ruleset/values.ts'
import type { Draft, Finding } from '../src/types.ts'

const ruleset = builtinRuleset()
const rules = ofKind(await builtinPages(), 'rule').map(({ id, value }) => ({
  id,
  texts: exampleLines(value.examples.bad)
    .map(readExample)
    .filter(({ customer, scenario, to, channel }) => !customer && !scenario && !to && !channel)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .slice(0, 3),
}))

function found(draft: Draft, rule: string): Finding[] {
  const { findings } = lint(parse(draft), ruleset, { everyCause: true })
  return findings.filter(finding => finding.rule === rule && finding.span !== undefined)
}

/** The same reply as bare text: all that a format may add to it taken away. */
function plainText(text: string): Pick<Draft, 'text' | 'marks' | 'map' | 'source'> {
  return { text, marks: [], map: undefined, source: { path: '', text, lines: [0] } }
}

function wordsOf({ text }: Draft, findings: readonly Finding[]): string[] {
  return findings.map(({ span }) => text.slice(...span!))
}

/** What each finding's place in the file spells; undefined where the way back is not true. */
function spelt({ unwrap }: Envelope, { source }: Draft, findings: readonly Finding[]) {
  return findings.map(({ start, end }) => start && end && unwrap(source.text.slice(start.offset, end.offset)))
}

describe.each(envelopes)('in an envelope of $name', envelope => {
  it.each(rules)('$id catches the same words', async ({ id, texts }) => {
    for (const text of texts) {
      const { drafts } = await readSource(enveloped(envelope, text))
      const draft = drafts[0]!
      const plain = { ...draft, ...plainText(text) }
      const words = wordsOf(plain, found(plain, id))
      const findings = found(draft, id)
      expect(wordsOf(draft, findings)).toEqual(words)
      if (draft.map !== undefined) expect(spelt(envelope, draft, findings)).toEqual(words)
    }
  })
})
