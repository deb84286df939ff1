import { builtinModel } from '../src/classify/builtin.ts'
import { lint } from '../src/lint.ts'
import { builtinRuleset } from '../src/ruleset/builtin.ts'
import { least } from './clock.ts'
import { table } from './table.ts'
import { replies, replyOf } from './texts.ts'

const sizes = [125_000, 250_000, 500_000, 1_000_000]

/** The whole check of ever longer texts: the time should double where the text does. */
export async function growth(): Promise<void> {
  const ruleset = builtinRuleset()
  const model = await builtinModel()
  const ordinary = (await replies(200)).join('\n\n')
  const texts: readonly (readonly [string, string])[] = [
    ['ordinary replies', ordinary],
    ['a!a!a!', 'a!'],
    ['a.a.a.', 'a.a.'],
    ['. . . .', '. '],
    ['short paragraphs', 'ab cd.\n\n'],
    ['one word', 'a'],
    ['no full stop', 'some words without any full stop in between '],
    ['placeholders', '{{name}} '],
  ]
  const rows = texts.map(([name, unit]) => {
    const spent = sizes.map(size => {
      const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
      return least(1, () => lint(replyOf(text), ruleset, { model }))
    })
    return [name, ...spent.map(ms => ms.toFixed(0)), ((spent.at(-1) ?? 0) / (spent[0] ?? 1)).toFixed(1)]
  })
  table('Growth, ms by thousands of characters (linear: eight times from first to last; budget: a second)', [
    ['', ...sizes.map(size => `${size / 1000}`), 'times'],
    ...rows,
  ])
}
