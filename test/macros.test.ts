import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Rig } from './rig.ts'

let rig: Rig
beforeEach(() => {
  rig = new Rig()
})
afterEach(() => rig.remove())

const macro = (id: number | string, text: string) => ({
  id,
  title: `Macro ${id}`,
  active: true,
  actions: [{ field: 'comment_value', value: text }],
})
const library = (...macros: object[]) => JSON.stringify({ macros }, null, 1)

const shield = 'Thanks for the photos. Per our policy, I have closed the case.'
const office = 'Thanks for the photos. I will utilise them today.'
const rules = ['--format', 'compact', '--no-config', '--now', '2026-07-01', '--fail-on', 'info']
const lines = (out: string) => out.split('\n').filter(line => /policy-shield|officialese/.test(line))

describe('a baseline', () => {
  const baseline = ['--baseline', 'b.json']

  it('makes a library of old faults green, survives a new export, and tells what is new', async () => {
    rig.write('macros.json', library(macro(1, shield), macro(2, office)))
    expect((await rig.run(['check', 'macros.json', ...rules])).code).toBe(1)
    const { code, err } = await rig.run(['check', 'macros.json', ...rules, ...baseline, '--update-baseline'])
    expect([code, err]).toEqual([0, expect.stringContaining('b.json holds')])

    rig.write('export-2.json', JSON.stringify({ macros: [macro(2, office), macro(1, shield)] }))
    expect((await rig.run(['check', 'export-2.json', ...rules, ...baseline])).code).toBe(0)

    rig.write('macros.json', library(macro(1, `${shield} I will utilise them.`), macro(2, office)))
    const after = await rig.run(['check', 'macros.json', ...rules, ...baseline])
    expect(after.code).toBe(1)
    expect(lines(after.out)).toEqual([expect.stringContaining('officialese')])
  })

  it('tells stale entries and takes them out when asked', async () => {
    rig.write('macros.json', library(macro(1, shield), macro(2, office)))
    await rig.run(['check', 'macros.json', ...rules, ...baseline, '--update-baseline'])
    rig.write(
      'macros.json',
      library(macro(1, 'Thanks for the photos. I have closed the case.'), macro(2, office)),
    )
    const stale = await rig.run(['check', 'macros.json', ...rules, ...baseline])
    expect(stale.err).toMatch(/stale entr.*\n {2}policy-shield in 1: “Per our policy”/)
    await rig.run(['check', 'macros.json', ...rules, ...baseline, '--prune-baseline'])
    expect(rig.read('b.json')).not.toContain('policy-shield')
    expect((await rig.run(['check', 'macros.json', ...rules, ...baseline])).err).not.toContain('stale')
  })

  it('that is not there, or is none, is refused with a cure', async () => {
    rig.write('macros.json', library(macro(1, shield)))
    const missing = await rig.run(['check', 'macros.json', ...rules, ...baseline])
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('--update-baseline')])
    rig.write('b.json', '{')
    expect((await rig.run(['check', 'macros.json', ...rules, ...baseline])).code).toBe(2)
  })
})

describe('ignores', () => {
  const check = ['check', 'macros.json', ...rules, '--ignores', 'ignores.yaml']

  it('hold with a reason, until their day, and are told where they are idle', async () => {
    rig.write('macros.json', library(macro(1, shield)))
    rig.write(
      'ignores.yaml',
      '- { macro: "1", rule: policy-shield, reason: Legal. }\n- { macro: "9", rule: officialese, reason: Idle. }\n',
    )
    const { out, err } = await rig.run(check)
    expect(lines(out)).toEqual([])
    expect(err).toContain('ignores.yaml:2  officialese in 9 is not needed any more.')
    rig.write('ignores.yaml', '- { macro: "1", rule: policy-shield, reason: Legal., expires: 2026-06-30 }\n')
    const late = await rig.run(check)
    expect(lines(late.out)).toHaveLength(1)
    expect(late.err).toContain('expired on 2026-06-30')
  })

  it('without a reason are refused at their line', async () => {
    rig.write('macros.json', library(macro(1, shield)))
    rig.write('ignores.yaml', '# why\n- { macro: "1", rule: policy-shield }\n')
    const { code, err } = await rig.run(check)
    expect([code, err]).toEqual([2, expect.stringContaining('ignores.yaml:2')])
  })
})

describe('--since', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: rig.folder })

  it('tells only of macros whose words have changed', async () => {
    git('init', '-q')
    rig.write('macros.json', library(macro(1, shield), macro(2, 'Thanks for the photos.')))
    git('add', '.')
    git('commit', '-qm', 'one')
    rig.write('macros.json', JSON.stringify({ macros: [macro(2, office), macro(1, shield)] }))
    const { out } = await rig.run(['check', 'macros.json', ...rules, '--since', 'HEAD'])
    expect(lines(out)).toEqual([expect.stringContaining('officialese')])
  })

  it('names a revision that git does not know', async () => {
    rig.write('macros.json', library(macro(1, shield)))
    git('init', '-q')
    const { code, err } = await rig.run(['check', 'macros.json', ...rules, '--since', 'nowhere'])
    expect([code, err]).toEqual([2, expect.stringContaining('nowhere')])
  })
})

describe('--cache and --jobs', () => {
  const texts = [shield, office, 'Hi {{ticket.requester.firstname}}, I have sent it.']
  const many = () => library(...Array.from({ length: 9 }, (_, id) => macro(id, texts[id % 3]!)))

  it('change nothing that is said, wherever a text has moved', async () => {
    rig.write('macros.json', many())
    const json = ['check', 'macros.json', '--no-config', '--now', '2026-07-01', '--format', 'json']
    const plain = await rig.run(json)
    expect(await rig.run([...json, '--cache'])).toEqual(plain)
    expect(await rig.run([...json, '--cache'])).toEqual(plain)
    expect(await rig.run([...json, '--jobs', '2'])).toEqual(plain)

    rig.write('macros.json', many().replace('{', '{\n\n\n'))
    const moved = await rig.run(json)
    expect(moved.out).not.toBe(plain.out)
    expect(await rig.run([...json, '--cache'])).toEqual(moved)
  })

  it('forgets all for other settings, and takes a broken cache for none', async () => {
    rig.write('macros.json', many())
    const check = ['check', 'macros.json', ...rules, '--cache', 'c']
    await rig.run(check)
    const off = await rig.run([...check, '--rule', 'policy-shield=off'])
    expect(off.out).not.toContain('policy-shield')
    rig.write('c/replies.json', '{"key":')
    rig.write('c/last-run.json', '{"key":')
    expect((await rig.run(check)).out).toContain('policy-shield')
    expect(() => JSON.parse(rig.read('c/replies.json'))).not.toThrow()
  })
})

describe('several reports', () => {
  it('go to their files, whatever stands on the screen', async () => {
    rig.write('macros.json', library(macro(1, shield)))
    const formats = ['terminal', 'sarif=out/a.sarif', 'junit=a.xml', 'gitlab=a.json', 'markdown=a.md']
    rig.write('out/.keep', '')
    const { out, code } = await rig.run([
      'check',
      'macros.json',
      ...formats.flatMap(name => ['--format', name]),
    ])
    expect(out).toContain('policy-shield')
    expect(code).toBe(0)
    for (const file of ['out/a.sarif', 'a.xml', 'a.json', 'a.md'])
      expect(existsSync(`${rig.folder}/${file}`)).toBe(true)
    const [run] = JSON.parse(rig.read('out/a.sarif')).runs
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('macros.json')
  })

  it('can be made by a template of one’s own; a broken one is named', async () => {
    rig.write('macros.json', library(macro(1, shield)))
    rig.write('t.liquid', '{% for reply in replies %}{{ reply.id }}:{{ reply.findings[0].rule }}{% endfor %}')
    const { out } = await rig.run(['check', 'macros.json', '--format', 'template=t.liquid'])
    expect(out).toMatch(/^1:[a-z-]+\n$/)
    rig.write('t.liquid', '{% for %}')
    const { code, err } = await rig.run(['check', 'macros.json', '--format', 'template=t.liquid'])
    expect([code, err]).toEqual([2, expect.stringContaining('Liquid')])
  })
})

describe('what fails a build', () => {
  it('is what --fail-on and --max-warnings say', async () => {
    rig.write('macros.json', library(macro(1, shield)))
    const check = ['check', 'macros.json', '--format', 'compact', '--rule', 'policy-shield=warning']
    expect((await rig.run(check)).code).toBe(0)
    expect((await rig.run([...check, '--fail-on', 'warning'])).code).toBe(1)
    expect((await rig.run([...check, '--max-warnings', '0'])).code).toBe(1)
    expect((await rig.run([...check, '--max-warnings', '9'])).code).toBe(0)
    expect((await rig.run([...check, '--fail-on', 'never', '--rule', 'policy-shield=error'])).code).toBe(0)
  })
})

describe('bad input', () => {
  const check = (...more: string[]) => rig.run(['check', 'macros.json', ...rules, ...more])

  it('half an export is checked as far as it goes, and exits 2', async () => {
    const whole = library(macro(1, shield), macro(2, office))
    rig.write('macros.json', whole.slice(0, whole.indexOf('utilise') + 3))
    const { code, out, err } = await check()
    expect(code).toBe(2)
    expect(out).toContain('policy-shield')
    expect(err).toMatch(/macros\.json:\d+:\d+/)
  })

  it('the wrong platform is named, with the right one', async () => {
    rig.write('macros.json', library(macro(1, shield)))
    const { code, err } = await check('--as', 'intercom')
    expect([code, err]).toEqual([2, expect.stringMatching(/zendesk/i)])
  })

  it('ids that stand twice are told apart', async () => {
    rig.write('macros.json', library(macro(1, shield), macro(1, office)))
    const { out } = await rig.run(['check', 'macros.json', '--format', 'json'])
    expect(JSON.parse(out).replies.map((reply: { id: string }) => reply.id)).toEqual(['1', '1#2'])
  })

  it('a macro without a text is passed over', async () => {
    rig.write(
      'macros.json',
      library(macro(1, shield), { id: 2, title: 'Tag only', actions: [{ field: 'status', value: 'open' }] }),
    )
    const { out } = await rig.run(['check', 'macros.json', '--format', 'json'])
    expect(JSON.parse(out).replies).toHaveLength(1)
  })

  it('nested arrays, HTML soup and control characters are read', async () => {
    const soup = `<p><b>${shield}<td></i><p/>&#x0;&nbsp;`
    const odd = { id: 3, title: 'Soup', actions: [{ field: 'comment_value_html', value: soup }] }
    rig.write('macros.json', JSON.stringify([[[macro(1, `\u0001\u0007${shield}\u200b`)]], [odd]]))
    const { out } = await check()
    expect(out.split('\n').filter(line => line.includes('policy-shield'))).toHaveLength(2)
  })

  it('ten thousand placeholders in one macro are linted', async () => {
    rig.write(
      'macros.json',
      library(macro(1, `${'Hi {{ticket.id}} {{ticket.requester.frist_name}}. '.repeat(5000)}${shield}`)),
    )
    const { out } = await check()
    expect(out).toContain('policy-shield')
    expect(out.split('misspelt-placeholder').length - 1).toBe(5000)
  })

  it('a zip that is called .json is named for what it is', async () => {
    rig.write('macros.json', Buffer.from('504b0304140000000800', 'hex'))
    const { code, err } = await check()
    expect([code, err]).toEqual([2, expect.stringContaining('macros.json')])
  })
})
