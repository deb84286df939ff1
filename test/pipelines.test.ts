import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { commandTree } from '../src/commands/index.ts'
import { binary, Rig } from './rig.ts'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const page = read('docs/macros.md')
const samples = [...page.matchAll(/^```yaml file=(\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, file = '', text = '']) => ({ file, text }),
)

let rig: Rig
beforeEach(() => {
  rig = new Rig()
  for (const name of ['macros/zendesk.json', 'macros/heard.ignores.yaml'])
    rig.write(name, read(`fixtures/${name}`))
})
afterEach(() => rig.remove())

/** The flags that `heard check` knows. */
function flags(): string[] {
  const silent = { write: () => {}, isTTY: false }
  const world = {
    stdin: { isTTY: true, read: async () => new Uint8Array() },
    stdout: silent,
    stderr: silent,
    env: {},
    cwd: '.',
    signal: new AbortController().signal,
  }
  const check = commandTree(world, () => {}).commands.find(command => command.name() === 'check')
  return (check?.options ?? []).flatMap(option => option.long ?? [])
}

describe('the samples of docs/macros.md', () => {
  it.each(samples)('$file stands in the page as it is', ({ file, text }) => {
    expect(text).toBe(read(file))
    expect(parse(text)).toBeTruthy()
  })

  it.each(samples)('$file names only flags that exist', ({ text }) => {
    const named = [...text.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag)
    expect(named.filter(flag => !flags().includes(flag))).toEqual([])
  })

  it('are all there', () => {
    expect(samples.map(({ file }) => file)).toEqual([
      'fixtures/macros/heard.ignores.yaml',
      'docs/github-workflow.yml',
      'docs/gitlab-ci.yml',
      'docs/pre-commit-config.yaml',
    ])
  })
})

/** Runs a line of bash with `heard` being this very one. */
function bash(script: string, env: Record<string, string> = {}) {
  const heard = `${process.execPath} ${binary}`
  return spawnSync('bash', ['-ec', script.replaceAll('npx heard', heard)], {
    cwd: rig.folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NO_COLOR: '1', HEARD: heard, ...env },
  })
}

describe('GitLab', () => {
  it('gets its code quality report from the snippet', () => {
    bash('npx heard check macros/zendesk.json --baseline heard.baseline.json --update-baseline')
    const { heard } = parse(read('docs/gitlab-ci.yml'))
    const { status } = bash(heard.script.join('\n'))
    expect(status).toBe(0)
    expect(JSON.parse(rig.read('gl-code-quality.json'))).toEqual([])
    expect(rig.read('heard.xml')).toContain('<testsuites')
  })
})

describe('action.yml', () => {
  const action = parse(read('action.yml'))
  const step = action.runs.steps.find((one: { run?: string }) => one.run !== undefined)

  /** The inputs' defaults, as the runner hands them over, with some set. */
  function envFor(given: Record<string, string>) {
    const values: [string, string][] = Object.entries<string>(step.env).map(([name, expression]) => {
      const [, input = ''] = /\$\{\{ inputs\.([\w-]+) \}\}/.exec(expression) ?? []
      return [name, given[input] ?? action.inputs[input].default]
    })
    return { ...Object.fromEntries(values), GITHUB_STEP_SUMMARY: join(rig.folder, 'summary.md') }
  }

  it('passes every input on', () => {
    const used = Object.values<string>(step.env).map(value => /inputs\.([\w-]+)/.exec(value)?.[1])
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort())
  })

  it('annotates, sums up, writes SARIF, and fails on errors', () => {
    const { status, stdout } = bash(step.run, envFor({ paths: 'macros/zendesk.json', sarif: 'heard.sarif' }))
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=macros\/zendesk\.json,line=\d+/m)
    expect(rig.read('summary.md')).toMatch(/^### heard: /)
    expect(JSON.parse(rig.read('heard.sarif')).runs[0].results.length).toBeGreaterThan(0)
  })

  it('is green with a baseline', () => {
    bash('npx heard check macros/zendesk.json --baseline b.json --update-baseline')
    const given = {
      paths: 'macros/zendesk.json',
      baseline: 'b.json',
      'max-warnings': '0',
      ignores: 'macros/heard.ignores.yaml',
    }
    expect(bash(step.run, envFor(given)).status).toBe(0)
  })
})

describe('.pre-commit-hooks.yaml', () => {
  it('checks the files that it is given', () => {
    const [hook] = parse(read('.pre-commit-hooks.yaml'))
    const name = parse(read('package.json'))
    expect(Object.keys(name.bin)).toContain(hook.entry.split(' ')[0])
    const { status, stdout } = bash(`npx ${hook.entry} macros/zendesk.json`)
    expect(status).toBe(1)
    expect(stdout).toContain('policy-shield')
  })
})
