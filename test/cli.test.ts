import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../src/cli.ts'
import { Rig } from './rig.ts'

let rig: Rig
beforeEach(() => {
  rig = new Rig()
})
afterEach(() => rig.remove())

const clean = "Hi Anna,\n\nI've sent the new charger today; it reaches you by Thursday.\n"
const warned = 'Hi Anna,\n\nPer our policy, I sent the charger today; it reaches you by Thursday.\n'

describe('exit codes', () => {
  it('0: nothing at or above the failing level', async () => {
    rig.write('draft.md', clean)
    expect(await rig.run(['check', 'draft.md'])).toMatchObject({ code: 0, err: '' })
  })

  it('1: findings at or above it, by --fail-on and --max-warnings', async () => {
    rig.write('draft.md', warned)
    const check = (...flags: string[]) =>
      rig.run(['check', 'draft.md', '--rule', 'policy-shield=warning', ...flags])
    expect((await check('--fail-on', 'error')).code).toBe(0)
    expect((await check('--fail-on', 'warning')).code).toBe(1)
    expect((await check('--fail-on', 'info')).code).toBe(1)
    expect((await check('--fail-on', 'never', '--max-warnings', '9')).code).toBe(0)
    expect((await check('--fail-on', 'never', '--max-warnings', '0')).code).toBe(1)
    expect((await rig.run(['check', 'draft.md', '--rule', 'policy-shield=error'])).code).toBe(1)
  })

  it('2: usage; 2 wins over 1, and the rest is still checked', async () => {
    rig.write('draft.md', warned)
    const { code, out, err } = await rig.run(['check', 'nowhere.md', 'draft.md', '--fail-on', 'info'])
    expect(code).toBe(2)
    expect(err).toContain('nowhere.md\n  Unexpected path, expected a file or folder that exists.')
    expect(out).toContain('policy-shield')
  })

  it('3: a fault of our own, short, with where to report it; the stack only with HEARD_DEBUG', async () => {
    const told = { err: '' }
    const broken = async (env: Record<string, string>) => {
      told.err = ''
      const output = {
        write: (text: string) => {
          told.err += text
        },
        isTTY: false,
      }
      const stdin = { isTTY: false, read: () => Promise.reject(new Error('a bug')) }
      return run(['check'], {
        stdin,
        stdout: output,
        stderr: output,
        env,
        cwd: rig.folder,
        signal: new AbortController().signal,
      })
    }
    expect(await broken({})).toBe(3)
    expect(told.err).toContain('a bug')
    expect(told.err).toContain('npm bugs heard')
    expect(told.err).not.toContain('    at ')
    expect(await broken({ HEARD_DEBUG: '1' })).toBe(3)
    expect(told.err).toContain('    at ')
  })
})

describe('no verb', () => {
  it('piped text is checked, flags included', async () => {
    const { code, out } = await rig.run([], { stdin: warned })
    expect(code).toBe(0)
    expect(out).toContain('policy-shield')
    const json = await rig.run(['--format', 'json', '--stdin-filename', 'mail.txt'], { stdin: warned })
    expect(JSON.parse(json.out).replies[0].path).toBe('mail.txt')
  })

  it('nothing piped asks for help', async () => {
    const { code, out } = await rig.run([])
    expect(code).toBe(0)
    expect(out).toContain('Usage: heard')
    expect(out).toMatch(/check .*check replies/)
  })

  it('check without paths and without a pipe says what it takes', async () => {
    const { code, err } = await rig.run(['check'])
    expect(code).toBe(2)
    expect(err).toContain('pbpaste | heard')
  })
})

describe('did you mean', () => {
  it.each([
    [['chek'], 'Unexpected command “chek”', 'Did you mean “check”?'],
    [['check', '--fromat', 'json'], 'Unexpected flag --fromat', 'Did you mean “--format”?'],
    [['check', '-', '--format', 'jsn'], 'Unexpected “jsn” for --format', 'Did you mean “json”?'],
    [['check', '-', '--fail-on', 'eror'], 'Unexpected “eror” for --fail-on', 'Did you mean “error”?'],
    [
      ['check', '-', '--rule', 'policy-sheild=off'],
      'Unexpected rule “policy-sheild”',
      'Did you mean “policy-shield”?',
    ],
    [
      ['check', '-', '--rule', 'policy-shield=loud'],
      'Unexpected “loud” for --rule policy-shield',
      'Choose one of them.',
    ],
    [['check', '-', '--playbook', 'baklog'], 'Unexpected playbook “baklog”', 'Did you mean “backlog”?'],
    [['check', '-', '--scenario', 'outtage'], 'Unexpected scenario “outtage”', 'Did you mean “outage”?'],
    [['check', '-', '--columns', 'repply=x'], 'Unexpected “repply” for --columns', 'Did you mean “reply”?'],
    [['check', '-', '--as', 'markdwn'], 'Unexpected “markdwn” for --as', 'Did you mean “markdown”?'],
    [['check', '-', '--max-warnings', 'few'], 'Unexpected “few” for --max-warnings', '--max-warnings 10'],
    [['explain', 'policy-sheild'], 'Unexpected name “policy-sheild”', 'Did you mean “policy-shield”?'],
    [['rules', '--category', 'tonne'], 'Unexpected “tonne” for --category', 'Did you mean “tone”?'],
    [['completion', 'fis'], 'Unexpected “fis” for the shell', 'Did you mean “fish”?'],
    [['explain'], "missing required argument 'name'", 'heard explain --help'],
  ])('%j', async (args, title, help) => {
    const { code, out, err } = await rig.run(args, { stdin: clean })
    expect(code).toBe(2)
    expect(err.replace(/\s+/g, ' ')).toContain(title)
    expect(err.replace(/\s+/g, ' ')).toContain(help)
    expect(out).toBe('')
  })

  it('a file for a verb', async () => {
    rig.write('draft.md', clean)
    expect((await rig.run(['draft.md'])).err).toContain('Did you mean “heard check draft.md”?')
  })
})

describe('what is checked', () => {
  it('folders with all below, globs, and files once', async () => {
    rig.write('a/one.md', warned)
    rig.write('a/b/two.txt', warned)
    rig.write('a/node_modules/x/three.md', warned)
    rig.write('a/picture.png', 'x')
    const paths = async (...args: string[]) => {
      const { out } = await rig.run(['check', '--format', 'json', ...args])
      return JSON.parse(out).replies.map((reply: { path: string }) => reply.path)
    }
    expect(await paths('a', 'a/one.md')).toEqual(['a/b/two.txt', 'a/one.md'])
    expect(await paths('**/*.txt')).toEqual(['a/b/two.txt'])
    rig.write('heard.config.yaml', 'ignore: [b/**, "*.txt"]\n')
    expect(await paths('a')).toEqual(['a/one.md'])
    expect((await rig.run(['check', '*.rtf'])).err).toContain('Unexpected glob “*.rtf”')
    rig.write('empty/x.bin', '')
    expect((await rig.run(['check', 'empty'])).err.replace(/\s+/g, ' ')).toContain(
      'expected at least one draft here',
    )
  })

  it('the customer’s message as a text, a file, and never a mistyped file', async () => {
    rig.write('draft.md', clean)
    rig.write('message.txt', 'This is the THIRD time it broke. Ridiculous, I am furious!')
    const customer = async (given: string) => {
      const { out } = await rig.run(['check', 'draft.md', '--format', 'json', '--customer', given])
      return JSON.parse(out).replies[0].customer
    }
    expect(await customer('message.txt')).toMatchObject({ complaint: true, angry: true })
    expect(await customer('It arrived broken, I want my money back.')).toMatchObject({ complaint: true })
    const { code, err } = await rig.run(['check', 'draft.md', '--customer', 'mesage.txt'])
    expect(code).toBe(2)
    expect(err).toContain('mesage.txt')
  })

  it('a table by its columns', async () => {
    rig.write('export.csv', 'Frage,Antwort\nWhere?,"Per our policy, no refunds."\n')
    const { out } = await rig.run([
      'check',
      'export.csv',
      '--format',
      'json',
      '--columns',
      'reply=Antwort,customer=Frage',
    ])
    expect(JSON.parse(out).replies[0].findings.map((one: { rule: string }) => one.rule)).toContain(
      'policy-shield',
    )
  })

  it('a playbook that was asked for', async () => {
    const { out } = await rig.run(['check', '-', '--format', 'json', '--playbook', 'backlog'], {
      stdin: clean,
    })
    expect(JSON.parse(out).replies[0].customer.playbook).toBe('backlog')
  })
})

describe('reports', () => {
  it('several at once, each to its own file', async () => {
    rig.write('draft.md', warned)
    const { out } = await rig.run(['check', 'draft.md', '--format', 'terminal', '--format', 'json=out.json'])
    expect(out).toContain('policy-shield')
    expect(JSON.parse(rig.read('out.json')).version).toBe(1)
    await rig.run(['check', 'draft.md', '--output', 'report.txt'])
    expect(rig.read('report.txt')).toContain('policy-shield')
    const twice = await rig.run(['check', 'draft.md', '--format', 'terminal', '--format', 'json'])
    expect(twice).toMatchObject({ code: 2, out: '' })
    const lost = await rig.run(['check', 'draft.md', '--output', 'no/such/folder/report.txt'])
    expect(lost.code).toBe(2)
    expect(lost.err).toContain('no/such/folder')
  })

  it('colour by terminal, NO_COLOR, FORCE_COLOR and flags', async () => {
    rig.write('draft.md', warned)
    const coloured = async (flags: string[], env: Record<string, string>, tty: boolean) =>
      (await rig.run(['check', 'draft.md', ...flags], { env, tty })).out.includes('\u001b[')
    expect(await coloured([], {}, true)).toBe(true)
    expect(await coloured([], {}, false)).toBe(false)
    expect(await coloured([], { NO_COLOR: '1' }, true)).toBe(false)
    expect(await coloured([], { TERM: 'dumb' }, true)).toBe(false)
    expect(await coloured([], { FORCE_COLOR: '1' }, false)).toBe(true)
    expect(await coloured(['--color'], { NO_COLOR: '1' }, false)).toBe(true)
    expect(await coloured(['--no-color'], { FORCE_COLOR: '1' }, true)).toBe(false)
  })

  it('quiet, stats and the sum of the score', async () => {
    rig.write('draft.md', warned)
    const check = async (...flags: string[]) =>
      (await rig.run(['check', 'draft.md', '--rule', 'policy-shield=warning', ...flags])).out
    expect(await check('--quiet')).not.toContain('policy-shield')
    expect(await check('--stats')).toMatch(/1 {2}policy-shield/)
    expect(await check('--show-math')).toMatch(/Score \d+ =/)
  })

  it('shows progress on a terminal alone, and wipes it', async () => {
    rig.write('a.md', clean)
    rig.write('b.md', clean)
    const shown = await rig.run(['check', '.'], { tty: true })
    expect(shown.err).toContain('Checking 2 of 2')
    expect(shown.err.endsWith('\r\u001b[K')).toBe(true)
    expect((await rig.run(['check', '.'])).err).toBe('')
  })
})

describe('--fix and --diff', () => {
  const draft = 'Hi Anna,\n\nPlease utilise the form prior to Friday.\n'

  it('--diff shows what --fix would change, and changes nothing', async () => {
    rig.write('draft.md', draft)
    const { code, out } = await rig.run(['check', 'draft.md', '--diff'])
    expect(code).toBe(0)
    expect(out).toMatch(/^--- a\/draft\.md\n\+\+\+ b\/draft\.md\n@@/)
    expect(out).toMatch(/^-Please utilise the form/m)
    expect(out).toMatch(/^\+Please use the form/m)
    expect(rig.read('draft.md')).toBe(draft)
  })

  it('--fix makes the swaps and reports what is left', async () => {
    rig.write('draft.md', draft)
    const { err, out } = await rig.run(['check', 'draft.md', '--fix', '--format', 'json'])
    expect(err).toMatch(/^Fixed \d places? in draft\.md$/m)
    expect(rig.read('draft.md')).toContain('Please use the form')
    expect(
      JSON.parse(out).replies[0].findings.filter((one: { fixes: unknown[] }) => one.fixes.length > 0),
    ).toEqual([])
  })

  it('--fix of standard input writes the text to standard output and the report beside it', async () => {
    const { out, err } = await rig.run(['--fix'], { stdin: draft })
    expect(out).toContain('Please use the form')
    expect(out).not.toContain('score')
    expect(err).toContain('score')
    expect((await rig.run(['--fix'], { stdin: clean })).out).toBe(clean)
  })

  it('--diff tells what it could not read, too', async () => {
    rig.write('draft.md', draft)
    const { code, out, err } = await rig.run(['check', 'draft.md', 'nowhere.md', '--diff'])
    expect(code).toBe(2)
    expect(out).toContain('+Please use the form')
    expect(err).toContain('nowhere.md')
  })

  it('leaves a file in another encoding as it is, and says so', async () => {
    const bytes = Buffer.from('Hi Zo\xe9,\n\nPlease utilise the form.\n', 'latin1')
    rig.write('draft.txt', bytes)
    const { code, err } = await rig.run(['check', 'draft.txt', '--fix', '--encoding', 'windows-1252'])
    expect(code).toBe(2)
    expect(err).toContain('expected UTF-8 for --fix')
    expect(Buffer.from(rig.read('draft.txt')).equals(Buffer.from(bytes.toString('utf8')))).toBe(true)
  })

  it('touches nothing without --fix', async () => {
    rig.write('draft.md', draft)
    await rig.run(['check', 'draft.md'])
    expect(rig.read('draft.md')).toBe(draft)
  })
})

describe('configuration', () => {
  it('is found, overridden per file and by flags, and shown with where it comes from', async () => {
    rig.write(
      'heard.config.yaml',
      'failOn: error\nrules: { policy-shield: error }\noverrides:\n  - files: quiet/**\n    rules: { policy-shield: off }\n',
    )
    rig.write('draft.md', warned)
    rig.write('quiet/draft.md', warned)
    expect((await rig.run(['check', 'draft.md'])).code).toBe(1)
    expect((await rig.run(['check', 'quiet/draft.md'])).code).toBe(0)
    expect((await rig.run(['check', 'draft.md', '--fail-on', 'never'])).code).toBe(0)
    expect((await rig.run(['check', 'draft.md', '--rule', 'policy-shield=off'])).code).toBe(0)
    const shown = (await rig.run(['config', 'quiet/draft.md'])).out
    expect(shown).toMatch(/rules\.policy-shield {2}off +heard\.config\.yaml, overrides 1 \(quiet\/\*\*\)/)
    expect(shown).toMatch(/failOn +error +heard\.config\.yaml/)
  })

  it.each([
    ['failOn: eror\n', 'Did you mean “error”?'],
    ['fail_on: error\n', 'Did you mean “failOn”?'],
    ['rules: { policy-sheild: off }\n', 'Did you mean “policy-shield”?'],
    ['rules: [\n', 'Unexpected YAML'],
  ])('stops at %j with a frame', async (text, told) => {
    rig.write('heard.config.yaml', text)
    rig.write('draft.md', clean)
    const { code, out, err } = await rig.run(['check', 'draft.md'])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('heard.config.yaml:')
    expect(err).toMatch(/│ +\^/)
    expect(err.replace(/\s+/g, ' ')).toContain(told)
  })

  it('init writes one that loads, says what comes next, and never writes over one', async () => {
    const first = await rig.run(['init'])
    expect(first.code).toBe(0)
    expect(first.out).toContain('Next: heard check')
    rig.write('draft.md', clean)
    expect((await rig.run(['check', 'draft.md'])).code).toBe(0)
    const before = rig.read('heard.config.yaml')
    const second = await rig.run(['init'])
    expect(second.code).toBe(2)
    expect(rig.read('heard.config.yaml')).toBe(before)
    expect((await rig.run(['config'])).out).toContain('No configuration')
  })

  it('takes a team’s own rules', async () => {
    rig.write('pages/house/no-howdy.yml', page)
    rig.write('heard.config.yaml', 'rulesDir: pages\n')
    rig.write('draft.md', 'Hi Anna,\n\nHowdy partner, the parcel left today.\n')
    const { out } = await rig.run(['check', 'draft.md'])
    expect(out).toContain('no-howdy')
    expect((await rig.run(['explain', 'no-howdy'])).out).toContain('We are not cowboys.')
    expect((await rig.run(['rules', '--category', 'house'])).out).toContain('no-howdy')
    rig.write('pages/house/no-howdy.yml', page.replace('severity: warning', 'severity: loud'))
    const broken = await rig.run(['check', 'draft.md'])
    expect(broken.code).toBe(2)
    expect(broken.err).toContain('no-howdy.yml:2:11')
  })
})

const page = `concern: clarity
severity: warning
message: “{match}” is for cowboys.
why: We are not cowboys.
instead: Greet them by name.
try:
  - Hi Anna,
kind: phrase
match:
  - howdy [partner]
examples:
  bad: |
    <<Howdy partner>>, your parcel left.
    <<Howdy>>, it is done.
  good: |
    The howdy-doody doll left our shop today.
    Hi Anna, your parcel left today.
except:
  - howdy-doody
`

describe('the reference', () => {
  it('explains rules, concerns, moves, playbooks and scenarios', async () => {
    const explain = async (name: string) => (await rig.run(['explain', name])).out
    expect(await explain('policy-shield')).toMatch(/Why .*\n[\s\S]*Instead [\s\S]*Try [\s\S]*Caught +«/)
    expect(await explain('defensive')).toContain('policy-shield')
    expect(await explain('apology')).toMatch(/Counts [\s\S]*Doesn’t/)
    expect(await explain('angry-complaint')).toMatch(/H {2}Hear/)
  })

  it('lists rules and playbooks, for people and as JSON', async () => {
    expect((await rig.run(['rules', '--severity', 'error'])).out).not.toMatch(/ {2}info {2}/)
    const rules = JSON.parse((await rig.run(['rules', '--format', 'json', '--category', 'tone'])).out)
    expect(rules.map((rule: { id: string }) => rule.id)).toContain('policy-shield')
    expect((await rig.run(['playbooks'])).out).toContain('angry-complaint')
    const playbooks = JSON.parse((await rig.run(['playbooks', '--format', 'json'])).out)
    expect(playbooks.length).toBeGreaterThan(6)
  })
})

describe('verify', () => {
  it('tells caught, missed, quiet and noisy, and fails on the middle two', async () => {
    rig.write('pages/house/no-howdy.yml', page)
    const good = await rig.run(['verify', 'pages'])
    expect(good.code).toBe(0)
    expect(good.out).toContain('2 caught · 2 quiet')
    rig.write(
      'pages/house/no-howdy.yml',
      page.replace('    <<Howdy>>, it', '    <<Howdie>>, it').replace('except:\n  - howdy-doody\n', ''),
    )
    const bad = await rig.run(['verify', 'pages'])
    expect(bad.code).toBe(1)
    expect(bad.out).toMatch(/missed {2}«Howdie», it is done/)
    expect(bad.out).toMatch(/noisy {2}The «howdy/)
  })

  it('shows a broken page with its frame', async () => {
    rig.write('pages/house/no-howdy.yml', page.replace('- howdy [partner]', '- howdy [partner'))
    const { code, err } = await rig.run(['verify', 'pages'])
    expect(code).toBe(2)
    expect(err).toMatch(/no-howdy\.yml:10/)
    expect(err).toMatch(/│ +\^/)
  })

  it('names a folder that is not there', async () => {
    expect((await rig.run(['verify', 'nowhere'])).code).toBe(2)
  })
})

describe('calibrate', () => {
  const labelled = [
    {
      id: 'a',
      reply: 'Per our policy, no refunds.',
      concerns: [{ concern: 'defensive', quote: 'Per our policy' }],
      moves: ['refusal'],
    },
    {
      id: 'b',
      reply: 'Your blue lamp left the depot today.',
      concerns: [{ concern: 'deflection', quote: 'left the depot' }],
      moves: ['solution'],
    },
    {
      id: 'c',
      kind: 'concern',
      concern: 'defensive',
      label: false,
      text: 'Our privacy policy explains how we store this.',
    },
  ]
  const lines = labelled.map(item => JSON.stringify(item)).join('\n')

  it('prints figures by label, and the cases that were missed', async () => {
    rig.write('gold.jsonl', lines)
    const { code, out } = await rig.run(['calibrate', 'gold.jsonl', '--sure', '--show', 'missed'])
    expect(code).toBe(0)
    expect(out).toMatch(/defensive +3 +1 +1 +1 +1\.00 +1\.00 +1\.00 +1\.00/)
    expect(out).toMatch(/deflection +gold\.jsonl:2 +left the depot/)
  })

  it('prints JSON and fails below --min-f1', async () => {
    rig.write('gold.jsonl', lines)
    const { out } = await rig.run(['calibrate', 'gold.jsonl', '--sure', '--format', 'json'])
    expect(JSON.parse(out).labels[0]).toMatchObject({ label: 'defensive', items: 3, both: 1 })
    expect((await rig.run(['calibrate', 'gold.jsonl', '--min-f1', '0.99'])).code).toBe(1)
    expect((await rig.run(['calibrate', 'gold.jsonl', '--min-f1', 'high'])).code).toBe(2)
  })

  it('shows how far people agree where several rated the same', async () => {
    rig.write(
      'gold.csv',
      'id,rater,reply,defensive\n1,ann,"Per our policy, no.",1\n1,ben,"Per our policy, no.",0\n',
    )
    const { out } = await rig.run(['calibrate', 'gold.csv'])
    expect(out).toContain('raters against each other, 1 pair')
    expect(out).toMatch(/κ +ceiling/)
  })

  it('names what it can’t read', async () => {
    rig.write('gold.jsonl', `${lines}\n{broken\n`)
    const { code, out, err } = await rig.run(['calibrate', 'gold.jsonl', 'nowhere.csv'])
    expect(code).toBe(2)
    expect(err).toContain('gold.jsonl:4:1')
    expect(err).toContain('nowhere.csv')
    expect(out).toContain('defensive')
  })
})

it('writes nothing but what was asked for', async () => {
  rig.write('draft.md', clean)
  await rig.run(['check', 'draft.md'])
  expect(existsSync(`${rig.folder}/.heard`)).toBe(false)
})
