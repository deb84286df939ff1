import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtinModel } from '../src/classify/builtin.ts'
import { lint } from '../src/lint.ts'
import { parse } from '../src/parse/index.ts'
import { readSource } from '../src/read/index.ts'
import { builtinRuleset } from '../src/ruleset/builtin.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures')
const drafts = (folder: string) => readdirSync(join(fixtures, folder)).filter(name => !name.endsWith('.out'))

/** One finding a line, errors and warnings only: `r-2 2:79 repeats-with-reproach “As already stated”`. */
async function findingsIn(path: string): Promise<string> {
  const reading = await readSource({ path, bytes: await readFile(join(fixtures, path)) })
  expect(reading.troubles).toEqual([])
  const model = await builtinModel()
  const lines = reading.drafts.flatMap(draft =>
    lint(parse(draft), builtinRuleset(), { model })
      .findings.filter(({ severity, sure }) => sure && severity !== 'info')
      .map(({ rule, start, actual }) => {
        const place = start ? `${start.line}:${start.column}` : '–'
        return [draft.id, place, rule, actual && `“${actual.replace(/\s+/g, ' ')}”`].filter(Boolean).join(' ')
      }),
  )
  return lines.map(line => `${line}\n`).join('')
}

describe('drafts as people write them', () => {
  it.each(drafts('ok'))('ok/%s is silent', async name => {
    expect(await findingsIn(`ok/${name}`)).toBe('')
  })

  it.each(drafts('caught'))('caught/%s is told as in its .out', async name => {
    const told = await findingsIn(`caught/${name}`)
    expect(told).not.toBe('')
    await expect(told).toMatchFileSnapshot(join(fixtures, 'caught', `${name}.out`))
  })
})
