import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { unknownNames } from './check.ts'
import { findConfig, loadConfig } from './load.ts'
import { configSchema } from './schema.ts'
import { inForce, layersOf } from './settings.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heard-config-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

describe('finding', () => {
  it.each(['heard.config.yaml', 'heard.config.json', 'heard.config.mjs', '.heardrc'])(
    'finds %s in a folder above',
    async name => {
      const path = write(name, '{}')
      mkdirSync(join(folder, 'a/b'), { recursive: true })
      expect(await findConfig(join(folder, 'a/b'))).toBe(path)
    },
  )

  it('reads package.json only where it speaks of heard, even beside a broken one', async () => {
    const path = write('package.json', '{ "heard": { "failOn": "warning" } }')
    write('a/package.json', '{ "name": "x" }')
    write('a/b/package.json', '{ broken')
    expect(await findConfig(join(folder, 'a/b'))).toBe(path)
    const { loaded } = await loadConfig(path)
    expect(loaded[0]?.config.failOn).toBe('warning')
  })
})

describe('loading', () => {
  it('puts what is extended below, from files, packages and lists', async () => {
    write('node_modules/house-style/package.json', '{ "name": "house-style", "main": "style.json" }')
    write(
      'node_modules/house-style/style.json',
      '{ "rules": { "sorry-but": "off", "long-sentence": "info" } }',
    )
    write('base.yaml', 'rules: { sorry-but: error }\nmaxWarnings: 3\nrulesDir: pages\n')
    const path = write('heard.config.yaml', 'extends: [house-style, ./base.yaml]\nmaxWarnings: 1\n')
    const { loaded, troubles } = await loadConfig(path)
    expect(troubles).toEqual([])
    const { settings, origins } = inForce(await layersOf(loaded))
    expect(settings).toMatchObject({
      rules: { 'sorry-but': 'error', 'long-sentence': 'info' },
      maxWarnings: 1,
      rulesDir: join(folder, 'pages'),
    })
    expect(origins.get('maxWarnings')).toBe(path)
    expect(origins.get('rules.sorry-but')).toBe(join(folder, 'base.yaml'))
  })

  it('runs a script, and names one that fails', async () => {
    const good = write('heard.config.mjs', 'export default { failOn: "info" }')
    expect((await loadConfig(good)).loaded[0]?.config.failOn).toBe('info')
    const bad = write('heard.config.js', 'export default nothing')
    expect((await loadConfig(bad)).troubles[0]).toMatchObject({ code: 'config-script', path: bad })
  })

  it('stops at a circle and at a base that is missing', async () => {
    const circle = write('a.yaml', 'extends: ./b.yaml')
    write('b.yaml', 'extends: ./a.yaml')
    expect((await loadConfig(circle)).troubles.map(one => one.code)).toEqual(['extends-circle'])
    const lost = write('c.yaml', 'extends: [./nowhere.yaml, no-such-package]')
    expect((await loadConfig(lost)).troubles.map(one => one.code)).toEqual(['missing-file', 'missing-base'])
  })
})

describe('overrides', () => {
  it('hold for the files that fit, the last one winning', async () => {
    const path = write(
      'heard.config.yaml',
      [
        'channel: email',
        'rules: { long-sentence: info }',
        'overrides:',
        '  - files: macros/**',
        '    channel: chat',
        '    rules: { long-sentence: off }',
        '  - files: ["*.html"]',
        '    rules: { sorry-but: { severity: error, limit: 2 } }',
      ].join('\n'),
    )
    const layers = await layersOf((await loadConfig(path)).loaded)
    const of = (name: string) => inForce(layers, join(folder, name)).settings
    expect(of('draft.md')).toMatchObject({ channel: 'email', rules: { 'long-sentence': 'info' } })
    expect(of('macros/a/b.html')).toMatchObject({
      channel: 'chat',
      rules: { 'long-sentence': 'off', 'sorry-but': { severity: 'error', limit: 2 } },
    })
    expect(inForce(layers, join(folder, 'macros/a.txt')).origins.get('channel')).toMatch(
      /overrides 1 \(macros/,
    )
  })
})

describe('faults', () => {
  it.each([
    [
      'heard.config.yaml',
      'failOn: eror\n',
      /Unexpected “eror” for failOn, expected error, warning, info or never/,
      1,
      9,
    ],
    [
      'heard.config.json',
      '{\n  "maxWarnings": "3"\n}',
      /Unexpected “3” for maxWarnings, expected a number/,
      2,
      18,
    ],
    [
      'heard.config.yaml',
      'rules:\n  sorry-but: loud\n',
      /expected error, warning, info, off or \{ severity, limit \}/,
      2,
      14,
    ],
    ['heard.config.yaml', 'maxWarning: 3\n', /Unexpected setting “maxWarning”/, 1, 1],
    ['heard.config.yaml', 'overrides:\n  - files: "*"\n    rule: {}\n', /Unexpected setting “rule”/, 3, 5],
    ['heard.config.yaml', 'columns:\n  repply: x\n', /Unexpected setting “repply”/, 2, 3],
    ['heard.config.yaml', 'rules: [\n', /Unexpected YAML/, 2, 1],
    ['heard.config.json', '{ "failOn": }', /Unexpected JSON \(value expected\)/, 1, 13],
    ['heard.config.yaml', '- a\n', /Unexpected \["a"\] for the configuration, expected settings/, 1, 1],
  ])('%s %j: %s', async (name, text, title, line, column) => {
    const { troubles } = await loadConfig(write(name, text))
    expect(troubles).toHaveLength(1)
    expect(troubles[0]?.title).toMatch(title)
    expect(troubles[0]).toMatchObject({ line, column, path: join(folder, name), exit: 2 })
    expect(troubles[0]?.frame).toContain('^')
    expect(troubles[0]?.help).toBeTruthy()
  })

  it('suggests the setting that was meant', async () => {
    const { troubles } = await loadConfig(write('heard.config.yaml', 'maxWarning: 3\n'))
    expect(troubles[0]?.help).toBe('Did you mean “maxWarnings”?')
  })

  it('points at names that nobody knows, in overrides too', async () => {
    const lines = [
      'rules:',
      '  sory-but: off',
      'scenario: outtage',
      'weights: { Hear: 3 }',
      'overrides:',
      '  - files: a',
      '    playbook: backlog',
      '    rules: { sorry-but: off, zzz: off }',
    ]
    const [own] = (await loadConfig(write('heard.config.yaml', lines.join('\n')))).loaded
    const known = {
      rules: ['sorry-but', 'policy-shield'],
      cases: ['outage', 'backlog'],
      themes: ['Heard', 'Truth'],
    }
    const troubles = own ? unknownNames(own.file, own.config, known) : []
    expect(troubles.map(({ line, column, help }) => [line, column, help])).toEqual([
      [2, 3, 'Did you mean “sorry-but”?'],
      [3, 11, 'Did you mean “outage”?'],
      [8, 30, '`heard rules` lists them all.'],
      [4, 12, 'Did you mean “Heard”?'],
    ])
  })
})

describe('schema/heard-config.schema.json', () => {
  const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' })

  it('is the schema that the loader checks with', async () => {
    const file = join(import.meta.dirname, '../../schema/heard-config.schema.json')
    await expect(
      `${JSON.stringify({ title: 'heard configuration', ...schema }, null, 2)}\n`,
    ).toMatchFileSnapshot(file)
  })

  it('accepts and refuses as the loader does', () => {
    const validate = new Ajv().compile(schema)
    expect(validate({ rules: { 'sorry-but': 'off' }, columns: { reply: 'Answer' } })).toBe(true)
    expect(validate({ failOn: 'eror' })).toBe(false)
  })
})
