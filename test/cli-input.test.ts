import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Rig } from './rig.ts'

let rig: Rig
beforeEach(() => {
  rig = new Rig()
})
afterEach(() => rig.remove())

const fine = "Hi Anna,\n\nI've sent the new charger today; it reaches you by Thursday.\n"

/** Checks the files beside a good one: whatever is wrong with them, the good one must still be checked. */
async function beside(...paths: string[]) {
  rig.write('fine.md', fine)
  const { code, out, err } = await rig.run(['check', ...paths, 'fine.md', '--format', 'json'])
  const report = JSON.parse(out)
  const replies: { path: string; id: string }[] = report.replies
  expect(replies.map(reply => reply.path)).toContain('fine.md')
  return { code, err, replies, troubles: report.troubles }
}

describe('bad input is named, with its cure, and the rest is checked', () => {
  it('a missing file', async () => {
    const { code, troubles } = await beside('lost.md')
    expect(code).toBe(2)
    expect(troubles).toMatchObject([
      { code: 'missing-file', path: 'lost.md', help: expect.stringMatching(/spelling/) },
    ])
  })

  it('a folder without drafts', async () => {
    mkdirSync(join(rig.folder, 'empty'))
    const { code, troubles } = await beside('empty')
    expect(code).toBe(2)
    expect(troubles).toMatchObject([{ code: 'nothing-to-check', path: 'empty' }])
  })

  it('a file that may not be read', async context => {
    const path = rig.write('locked.md', fine)
    chmodSync(path, 0o000)
    if (process.getuid?.() === 0) {
      // The superuser may read everything; a folder in a file's place can't be read by anybody.
      const { code, err } = await rig.run(['check', 'locked.md/inside.md'])
      expect(code).toBe(2)
      expect(err).toContain('locked.md/inside.md')
      return context.annotate('run as superuser')
    }
    const { code, troubles } = await beside('locked.md')
    expect(code).toBe(2)
    expect(troubles).toMatchObject([{ code: 'unreadable-file', path: 'locked.md' }])
  })

  it('a binary file', async () => {
    rig.write('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
    const { code, troubles } = await beside('picture.png')
    expect(code).toBe(2)
    expect(troubles).toMatchObject([{ code: 'binary-file', path: 'picture.png' }])
  })

  it('a wrong encoding, with the byte and where it stands', async () => {
    rig.write('latin.txt', Buffer.from('Hi Zo\xe9, it is done.\n', 'latin1'))
    const { code, troubles } = await beside('latin.txt')
    expect(code).toBe(2)
    expect(troubles[0].title).toContain('byte 0xE9 at offset 5')
    expect(troubles[0].help).toContain('--encoding windows-1252')
    const cured = await rig.run(['check', 'latin.txt', '--encoding', 'windows-1252', '--format', 'json'])
    expect(JSON.parse(cured.out).troubles).toEqual([])
  })

  it('an empty draft', async () => {
    rig.write('empty.md', '\n  \n')
    const { code, troubles } = await beside('empty.md')
    expect(code).toBe(2)
    expect(troubles).toMatchObject([{ code: 'empty-draft', path: 'empty.md' }])
  })

  it('a broken JSON line among good ones', async () => {
    rig.write(
      'log.jsonl',
      '{"id":"a","reply":"Done, Anna."}\n{"id":"b","reply":\n{"id":"c","reply":"Done, Ben."}\n',
    )
    const { code, replies, troubles } = await beside('log.jsonl')
    expect(code).toBe(2)
    expect(replies.map(reply => reply.id)).toEqual(['a', 'c', '1'])
    expect(troubles).toMatchObject([{ path: 'log.jsonl', line: 2, frame: expect.stringContaining('^') }])
  })

  it('a broken CSV row among good ones', async () => {
    rig.write('log.csv', 'id,reply\na,"Done, Anna."\nb,"Done, Ben.",left,over\nc,"Done, Cleo."\n')
    const { code, replies, troubles } = await beside('log.csv')
    expect(code).toBe(2)
    expect(replies.map(reply => reply.id)).toEqual(expect.arrayContaining(['a', 'c']))
    expect(troubles[0]).toMatchObject({ path: 'log.csv', line: 3 })
  })

  it('a scenario that nobody knows, once a name and where it stands', async () => {
    rig.write('named.md', '---\nscenario: outtage\n---\nHi Anna, it works again.\n')
    rig.write('rows.csv', 'id,scenario,reply\na,nope,I sent it today.\nb,nope,I sent it today.\n')
    const { code, troubles, replies } = await beside('named.md', 'rows.csv')
    expect(code).toBe(2)
    expect(replies).toHaveLength(4)
    expect(troubles).toMatchObject([
      { code: 'unknown-scenario', path: 'named.md', line: 2, column: 11, help: 'Did you mean “outage”?' },
      { code: 'unknown-scenario', path: 'rows.csv', line: 2 },
    ])
  })

  it('broken front matter', async () => {
    rig.write('draft.md', `---\ncustomer: "It broke\nscenario: [\n---\n${fine}`)
    const { code, replies, troubles } = await beside('draft.md')
    expect(code).toBe(2)
    expect(replies.map(reply => reply.path)).toEqual(['draft.md', 'fine.md'])
    expect(troubles[0]).toMatchObject({ path: 'draft.md', frame: expect.stringContaining('^') })
  })
})

describe('hard input is borne', () => {
  it('a draft of 5 MB', async () => {
    const sentence = 'We sent the charger today and it reaches you by Thursday. '
    rig.write('long.txt', `${`${sentence.repeat(24)}\n\n`.repeat(3600)}Per our policy, no refunds.\n`)
    const { code, out } = await rig.run(['check', 'long.txt', '--rule', 'policy-shield=error'])
    expect(code).toBe(1)
    expect(out).toContain('7201 │ Per our policy, no refunds.')
  }, 120_000)

  it('a megabyte without a full stop', async () => {
    rig.write('flood.txt', `Per our policy ${'we are very sorry and '.repeat(48_000)}`)
    const { code, out } = await rig.run(['check', 'flood.txt'])
    expect(code).toBeLessThan(2)
    expect(out).toContain('policy-shield')
  }, 120_000)

  it('terminal codes in a draft, which reach no terminal', async () => {
    const { out } = await rig.run([], {
      stdin: 'Hi,\n\nPer our policy\u001b[2J\u001b]0;x\u0007, no refunds.\n',
    })
    expect(out).toContain('policy-shield')
    expect(out).not.toContain('\u001b')
  })
})
