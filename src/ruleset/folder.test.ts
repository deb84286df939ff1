import { readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { lint } from '../lint.ts'
import { parse } from '../parse/index.ts'
import { builtinPages, builtinRuleset } from './builtin.ts'
import { readExample } from './example.ts'
import { draftOf, runExamples } from './examples.ts'
import { loadPages } from './load.ts'
import { teamRuleset } from './team.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const broken = join(fixtures, 'broken-rules')

it('tells the author of a broken page what is amiss, where, and what helps', async () => {
  const { pages, troubles } = await loadPages(broken, await builtinPages())
  const told = troubles.map(({ path = '', line, column, title, frame, help }) =>
    [
      `${relative(broken, path).replaceAll('\\', '/')}:${line ?? 1}:${column ?? 1}  ${title}`,
      frame,
      help && `  ${help}`,
    ]
      .filter(text => text !== undefined)
      .join('\n'),
  )
  expect(pages).toEqual([])
  expect(`${told.join('\n\n')}\n`).toBe(readFileSync(join(broken, 'told.txt'), 'utf8'))
})

it('names a folder that is not there', async () => {
  const { troubles } = await loadPages(join(fixtures, 'no-such-folder'))
  expect(troubles).toMatchObject([{ path: join(fixtures, 'no-such-folder'), exit: 2 }])
})

it('adds a team’s own pages, with code, and tells which are not ready', async () => {
  const { ruleset, pages, troubles } = await teamRuleset(join(fixtures, 'team-rules'))
  expect([...new Set(troubles.map(({ path = '' }) => basename(path)))]).toEqual([
    'half-done.yml',
    'no-default.js',
  ])
  const own = pages.filter(({ category }) => category === 'brand')
  expect(own.flatMap(page => runExamples(page, ruleset)).map(({ verdict }) => verdict)).toEqual([
    ...['caught', 'caught', 'quiet', 'quiet'],
    ...['missed', 'missed', 'quiet', 'quiet'],
    ...['caught', 'caught', 'quiet', 'quiet'],
  ])
  const { findings } = lint(parse(draftOf(readExample('Per our policy, customers pay first.'))), ruleset)
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['policy-shield', 'says-guests']))
  expect(ruleset.rules.length).toBe(builtinRuleset().rules.length + 3)
})
