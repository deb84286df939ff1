import { lint } from '../src/lint.ts'
import { builtinPages, builtinRuleset } from '../src/ruleset/builtin.ts'
import { compile } from '../src/ruleset/compile.ts'
import type { PageValue } from '../src/ruleset/values.ts'
import { least } from './clock.ts'
import { table } from './table.ts'
import { replyOf } from './texts.ts'

/** The whole check with ten times the rules: copies whose patterns each end in a word of their own. */
export async function tenfold(texts: readonly string[]): Promise<void> {
  const pages = await builtinPages()
  const { code } = builtinRuleset()
  const copies = Array.from({ length: 9 }, (_, copy) => pages.flatMap(page => copied(page, copy))).flat()
  const once = { ...compile(pages), code }
  const tenfold = { ...compile([...pages, ...copies]), code }
  const parsed = texts.map(replyOf)
  const spent = (ruleset: typeof once) =>
    least(4, () => {
      for (const reply of parsed) lint(reply, ruleset)
    })
  const one = spent(once)
  const ten = spent(tenfold)
  table('Tenfold rules (budget: 1.3 times)', [
    ['', 'rules', 'µs a reply', 'times'],
    ['built in', `${once.rules.length}`, ((one / texts.length) * 1000).toFixed(0), '1.00'],
    ['tenfold', `${tenfold.rules.length}`, ((ten / texts.length) * 1000).toFixed(0), (ten / one).toFixed(2)],
  ])
}

/** A rule of patterns under another name and with other words; what is no such rule is not copied. */
function copied(page: PageValue, copy: number): PageValue[] {
  if (page.kind !== 'rule' || page.value.match === undefined) return []
  const match = page.value.match.map(entry =>
    typeof entry === 'string'
      ? `${entry} variant${copy}`
      : { ...entry, from: `${entry.from} variant${copy}` },
  )
  return [{ ...page, id: `${page.id}-${copy}`, value: { ...page.value, match } }]
}
