import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Rig } from './rig.ts'

let rig: Rig
beforeEach(() => {
  rig = new Rig()
})
afterEach(() => rig.remove())

const warned = 'Hi Anna,\n\nPer our policy, I sent the charger today; it reaches you by Thursday.\n'

/** Waits until `done` holds, or fails. */
async function until(done: () => boolean): Promise<void> {
  for (let turn = 0; turn < 600 && !done(); turn++) await new Promise(resolve => setTimeout(resolve, 25))
  expect(done()).toBe(true)
}

describe('the installed command', () => {
  it('prints its version and help', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(await rig.spawn(['--version']).done).toEqual({ code: 0, out: `${version}\n`, err: '' })
    expect((await rig.spawn(['check', '--help']).done).out).toContain('--fail-on')
    expect((await rig.spawn(['--help']).done).out).toContain('pbpaste | heard')
  })

  it('leaves with 0, 1 and 2', async () => {
    rig.write('draft.md', warned)
    const code = async (...args: string[]) => (await rig.spawn(args).done).code
    expect(await code('check', 'draft.md', '--fail-on', 'never')).toBe(0)
    expect(await code('check', 'draft.md', '--fail-on', 'info')).toBe(1)
    expect(await code('check', 'nowhere.md')).toBe(2)
  })

  it('checks what is piped into it', async () => {
    const { out } = await rig.spawn([], { stdin: warned }).done
    expect(out).toContain('policy-shield')
    expect(out).not.toContain('\u001b')
  })

  it('says what it needs on a Node that is too old', async () => {
    const source = readFileSync(new URL('../bin/heard.js', import.meta.url), 'utf8')
    rig.write(
      'old.mjs',
      source.replace('#!/usr/bin/env node', '').replaceAll('process.versions.node', "'18.19.0'"),
    )
    const { code, err } = await rig.spawn({ shell: `${process.execPath} old.mjs` }).done
    expect(code).toBe(2)
    expect(err).toContain('needs Node.js 20 or newer')
  })

  it('is quiet when the reader of its output leaves', async () => {
    const lines = Array.from({ length: 400 }, (_, id) =>
      JSON.stringify({ id: String(id), reply: warned }),
    ).join('\n')
    rig.write('log.jsonl', lines)
    const { out, err } = await rig.spawn({ shell: '$HEARD check log.jsonl --format json | head -1' }).done
    expect(out).toBe('{\n')
    expect(err).toBe('')
  })

  it('watches, checks again on a change, and ends cleanly on Ctrl-C with 130', async () => {
    rig.write('draft.md', "Hi Anna,\n\nI've sent it today; it reaches you by Thursday.\n")
    const { child, written, done } = rig.spawn(['check', 'draft.md', '--watch'])
    await until(() => written.err.includes('Watching'))
    expect(written.out).not.toContain('policy-shield')
    rig.write('draft.md', warned)
    await until(() => written.out.includes('policy-shield'))
    child.kill('SIGINT')
    const { code, err } = await done
    expect(code).toBe(130)
    expect(err).not.toContain('    at ')
  })
})

describe('completion', () => {
  /** What bash would offer after these words, the last of them being typed. */
  async function offered(words: string[]): Promise<string[]> {
    const shell = `
      source <($HEARD completion bash) || exit 9
      COMP_WORDS=(${words.map(word => `'${word}'`).join(' ')}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
      _heard && printf '%s\\n' "\${COMPREPLY[@]}"`
    const { code, out, err } = await rig.spawn({ shell }).done
    expect({ code, err }).toEqual({ code: 0, err: '' })
    return out.split('\n').filter(Boolean)
  }

  it('bash sources it and completes verbs, flags, values, names and files', async () => {
    rig.write('draft.md', warned)
    expect(await offered(['heard', 'ch'])).toEqual(['check'])
    expect(await offered(['heard', 'check', '--fail'])).toEqual(['--fail-on'])
    expect(await offered(['heard', 'check', '--fail-on', 'n'])).toEqual(['never'])
    expect(await offered(['heard', 'check', '--playbook', 'back'])).toEqual(['backlog'])
    expect(await offered(['heard', 'explain', 'policy-'])).toContain('policy-shield')
    expect(await offered(['heard', 'check', 'dr'])).toEqual(['draft.md'])
  })

  it.each(['zsh', 'fish'])('%s knows every verb and flag of the tree', async shell => {
    const { code, out } = await rig.spawn(['completion', shell]).done
    expect(code).toBe(0)
    for (const word of ['check', 'explain', 'calibrate', 'fail-on', 'min-f1', 'policy-shield'])
      expect(out).toContain(word)
  })
})
