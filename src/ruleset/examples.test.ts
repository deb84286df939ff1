import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtinModel } from '../classify/builtin.ts'
import { holesOf } from '../judge/issue.ts'
import { overlap } from '../judge/precedence.ts'
import { compile } from './compile.ts'
import { exampleLines } from './example.ts'
import { findingsOn, runExamples } from './examples.ts'
import { loadPages } from './load.ts'
import { ofKind, type PageValue } from './values.ts'

const root = join(import.meta.dirname, '../../rules')
const { pages, troubles } = await loadPages(root)
const { default: code } = await import('#twins')
const ruleset = { ...compile(pages), code }
const rules = ofKind(pages, 'rule')
const model = await builtinModel()

describe('the pages under rules/', () => {
  it('are all well made', () => {
    expect(troubles.map(({ path, line, title }) => `${path}:${line} ${title}`)).toEqual([])
  })
})

describe.each(pages.filter(hasExamples).map(page => [`${page.kind} ${page.id}`, page] as const))(
  '%s',
  (_, page) => {
    it.each(runExamples(page, ruleset, optionsFor(page)).map(outcome => [outcome.line, outcome] as const))(
      '%s',
      (_line, outcome) => {
        expect(outcome.verdict).toMatch(/caught|quiet/)
      },
    )
  },
)

describe.each(rules.map(page => [page.id, page] as const))('what %s says', (id, { value }) => {
  const better = [...value.try, ...(value.after ? [value.after] : []), ...exampleLines(value.examples.good)]

  it.each(better)('is quiet under every error and warning: %s', line => {
    const findings = findingsOn(line, ruleset).filter(
      ({ severity, span }) => severity !== 'info' && span !== undefined,
    )
    expect(findings.map(({ rule, actual }) => `${rule}: ${actual}`)).toEqual([])
  })

  it('has a message of one sentence', () => {
    expect(value.message.replace(/\.$/, '')).not.toMatch(/[.!?] [A-Z]/)
    expect(value.message).toMatch(/[.!?]$/)
  })

  it('fills every hole of its message', () => {
    const said = exampleLines(value.examples.bad)
      .flatMap(line => findingsOn(line, ruleset, { everyCause: true }))
      .filter(({ rule }) => rule === id)
    const open = holesOf(value.message).filter(hole =>
      said.some(({ message }) => message.includes(`{${hole}}`)),
    )
    expect(open).toEqual([])
  })
})

describe('the rules together', () => {
  it('never own one pattern twice', () => {
    const owners = new Map<string, string[]>()
    for (const { id, value } of rules)
      for (const entry of value.match ?? []) {
        const pattern = typeof entry === 'string' ? entry : entry.from
        owners.set(pattern, [...(owners.get(pattern) ?? []), id])
      }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([])
  })

  it.each(rules.map(({ id, value }) => [id, exampleLines(value.examples.bad)] as const))(
    'never report one cause of %s twice',
    (_, lines) => {
      for (const line of lines) {
        const found = findingsOn(line, ruleset).filter(({ span }) => span !== undefined)
        const twice = found.filter((one, index) =>
          found
            .slice(0, index)
            .some(other => other.concern === one.concern && overlap(other.span!, one.span!)),
        )
        expect(twice).toEqual([])
      }
    },
  )
})

/** Pages that speak for the classifier are tested with it, all others by their patterns alone. */
function optionsFor(page: PageValue) {
  return page.kind === 'rule' && page.value.kind === 'opinion' ? { model } : {}
}

function hasExamples(page: PageValue): boolean {
  return runExamples(page, ruleset).length > 0
}
