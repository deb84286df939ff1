import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Summary } from '../src/review/summary/summary.ts'
import { Rig } from './rig.ts'

const march = readFileSync(resolve(import.meta.dirname, '../fixtures/reviews/march.jsonl'), 'utf8')
const rows = march.trim().split('\n')

let rig: Rig
beforeEach(() => {
  rig = new Rig()
  rig.write('march.jsonl', march)
})
afterEach(() => rig.remove())

const env = () => ({ XDG_STATE_HOME: join(rig.folder, 'state') })

/** Runs a review on one core and returns its summary with the outcome. */
async function summed(args: readonly string[], stdin?: string | Uint8Array) {
  const outcome = await rig.run(['review', ...args, '--jobs', '1', '--summary', 'out.json'], {
    stdin,
    env: env(),
  })
  return { ...outcome, bytes: rig.read('out.json'), summary: JSON.parse(rig.read('out.json')) as Summary }
}

describe('the page of a review', () => {
  it('says what to coach next, whom with what, and how sure each figure is', async () => {
    const { code, out } = await summed(['march.jsonl'])
    expect(code).toBe(0)
    expect(out).toMatch(/^40 replies · 2026-03-02 to 2026-03-27\nScore \d+\.\d of 100 \(\d+–\d+\)/)
    expect(out).toMatch(/Coach next\n {2}1 {2}missing apology · \d+ of 40 replies/)
    expect(out).toMatch(/Tobias Lind · 12 replies\n {4}keep .*\n {4}next/)
    expect(out).toMatch(/too few to tell: Omar Haddad \(4\)/)
    expect(out).toMatch(/apology +[█░]{10} +\d+ % +\d+–\d+ % +\d+/)
  })

  it('shows people by name, never by score', async () => {
    const { out } = await summed(['march.jsonl', '--by', 'agent'])
    const names = [...out.matchAll(/^(Ines|Mira|Omar|Tobias)/gm)].map(([, name]) => name)
    expect(names).toEqual(['Ines', 'Mira', 'Omar', 'Tobias'])
  })

  it('covers the customers’ data in what it keeps, and the agents’ names where that is asked for', async () => {
    const open = await summed(['march.jsonl', '--worst', '40'])
    expect(open.bytes).not.toMatch(/lotte@example|5550123|204177|Clara/)
    expect(open.bytes).toContain('Tobias Lind')
    const closed = await summed(['march.jsonl', '--worst', '40', '--anonymise', '--seed', 's'])
    expect(closed.bytes).not.toMatch(/Tobias|Mira|Ines|Omar/)
    expect(Object.keys(closed.summary.groups.agent ?? {})).toHaveLength(4)
    expect((await summed(['march.jsonl', '--worst', '40', '--anonymise', '--seed', 's'])).bytes).toBe(
      closed.bytes,
    )
  })
})

describe('which replies a review looks at', () => {
  it('is said by --where, --from and --to', async () => {
    const { summary } = await summed(['march.jsonl', '--where', 'agent=Ines Duarte', '--from', '2026-03-16'])
    expect(summary.total.replies).toBe(6)
    expect((await summed(['march.jsonl', '--to', '08.03.2026'])).summary.total.replies).toBe(10)
  })

  it('keeps a sample of each agent that the seed decides, and the worst of all', async () => {
    const { summary, bytes } = await summed(['march.jsonl', '--sample', '2/agent', '--worst', '3'])
    expect(Object.values(summary.sample).map(({ entries }) => entries.length)).toEqual([2, 2, 2, 2])
    const scores = summary.worst.entries.map(({ value }) => value.score)
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
    expect(scores).toHaveLength(3)
    expect((await summed(['march.jsonl', '--sample', '2/agent', '--worst', '3'])).bytes).toBe(bytes)
    const other = await summed(['march.jsonl', '--sample', '2/agent', '--worst', '3', '--seed', 'x'])
    expect(other.bytes).not.toBe(bytes)
  })

  it('is refused with its cure where a flag can’t be read, all at once', async () => {
    const { code, err } = await rig.run(
      ['review', 'march.jsonl', '--sample', 'many', '--from', 'soon', '--shard', '4/3', '--format', 'htlm'],
      { env: env() },
    )
    expect(code).toBe(2)
    for (const flag of ['--sample', '--from', '--shard', 'htlm']) expect(err).toContain(flag)
  })
})

describe('rows that are amiss', () => {
  it('are left out by name, and the others reviewed', async () => {
    const broken = [rows[0], '{"id": "x", "reply":', '{"id":"y","agent":"Al"}', rows[1]].join('\n')
    rig.write('broken.jsonl', broken)
    const { code, out, summary } = await summed(['broken.jsonl', '--left-out', 'left.jsonl'])
    expect(summary.total.replies).toBe(2)
    expect(out).toContain('Left out: 2 rows')
    expect(out).toContain('broken.jsonl:2')
    expect(out).toContain('broken.jsonl:3')
    expect(rig.read('left.jsonl').trim().split('\n')).toHaveLength(2)
    expect(code).toBe(0)
  })

  it('stop a strict review', async () => {
    rig.write('broken.jsonl', `${rows[0]}\n{"id":\n${rows[1]}\n`)
    const { code, err } = await rig.run(['review', 'broken.jsonl', '--jobs', '1', '--strict'], { env: env() })
    expect(code).toBe(2)
    expect(err).toContain('broken.jsonl:2')
  })

  it('without agent are counted as not told', async () => {
    const nameless = JSON.stringify({ ...JSON.parse(rows[0]!), agent: undefined })
    rig.write('nameless.jsonl', `${nameless}\n${rows[1]}\n`)
    const { out, summary } = await summed(['nameless.jsonl'])
    expect(summary.groups.agent?.['']?.replies).toBe(1)
    expect(out).toContain('(not told)')
  })

  it('with the same id are each counted, and each kept', async () => {
    rig.write('twice.jsonl', `${rows[0]}\n${rows[0]}\n`)
    const { summary } = await summed(['twice.jsonl'])
    expect(summary.total.replies).toBe(2)
    expect(summary.worst.entries.map(({ value }) => value.line)).toEqual([1, 2])
  })

  it('in a table may hold a stray quote, other bytes than UTF-8, and dates of any form', async () => {
    const table = [
      'id,agent,date,reply',
      '1,Al,2026-03-02,"Hi Bo, I sent it today. It is with you by Friday."',
      '2,Al,02.03.2026,A 5" pipe is on its way to you.',
      '3,Al,"Mon, 02 Mar 2026 10:00:00 +0100",Your caf\xe9 order is on its way.',
      '4,Al,1772442000,"I will call you tomorrow at ten."',
    ].join('\n')
    rig.write('table.csv', Buffer.from(table, 'latin1'))
    const { summary } = await summed(['table.csv', '--by', 'week'])
    expect(Object.keys(summary.groups.week ?? {})).toEqual(['2026-W10'])
    expect(summary.total.replies).toBe(4)
  })

  it('that go on for megabytes are passed over', async () => {
    const long = `{"id":"long","reply":"${'sorry '.repeat(3 << 20)}"}`
    rig.write('long.jsonl', `${rows[0]}\n${long}\n${rows[1]}\n`)
    const { out, summary } = await summed(['long.jsonl'])
    expect(summary.total.replies).toBe(2)
    expect(out).toMatch(/long\.jsonl:2 +a line too long/)
  })

  it('may be all there is, or nothing at all', async () => {
    rig.write('empty.jsonl', '')
    const { code, out } = await rig.run(['review', 'empty.jsonl', '--jobs', '1'], { env: env() })
    expect(out).toContain('No replies to review.')
    expect(code).toBe(0)
  })
})

describe('tickets', () => {
  it('are conversations: the customer’s last message is what a reply answers; notes and machines are left out', async () => {
    const said = (id: number, author_id: number, body: string, more = {}) => ({
      id,
      author_id,
      body,
      ...more,
    })
    const ticket = {
      id: 11,
      requester_id: 5,
      via: { channel: 'email' },
      comments: [
        said(1, 5, 'My lamp is broken, and I need light tonight. I am really annoyed!'),
        said(2, 0, 'We have received your request.', { via: { channel: 'rule' } }),
        said(3, 9, 'Check the stock first.', { public: false }),
        said(4, 9, 'Here is the invoice.', { author: { name: 'Al' }, created_at: '2026-03-02T09:00:00Z' }),
      ],
    }
    rig.write('tickets.json', JSON.stringify({ tickets: [ticket] }))
    const { summary } = await summed(['tickets.json', '--by', 'agent,channel,week'])
    expect(summary.total.replies).toBe(1)
    expect(Object.keys(summary.groups.agent ?? {})).toEqual(['Al'])
    expect(Object.keys(summary.groups.channel ?? {})).toEqual(['email'])
    expect(Object.keys(summary.groups.week ?? {})).toEqual(['2026-W10'])
    expect(summary.worst.entries[0]?.value.id).toBe('11-4')
    expect(summary.total.rules['missing-apology']?.replies).toBe(1)
  })
})

describe('a review in parts', () => {
  it('reads gzip and standard input like the file itself', async () => {
    const { summary } = await summed(['march.jsonl'])
    rig.write('march.jsonl.gz', gzipSync(march))
    const packed = await summed(['march.jsonl.gz'])
    expect(packed.summary.total).toEqual(summary.total)
    const piped = await summed(['-', '--as', 'json-lines'], march)
    expect(piped.summary.total).toEqual(summary.total)
  })

  it('gives the same bytes on two cores as on one', async () => {
    const { bytes } = await summed(['march.jsonl'])
    const { code } = await rig.spawn(['review', 'march.jsonl', '--jobs', '2', '--summary', 'two.json'], {
      env: env(),
    }).done
    expect(code).toBe(0)
    expect(rig.read('two.json')).toBe(bytes)
  })

  it('is a filter that keeps the order', async () => {
    const { code, out } = await rig.run(['review', '--stream', '--jobs', '1'], { stdin: march, env: env() })
    expect(code).toBe(0)
    const ids = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).id)
    expect(ids).toEqual(rows.map(row => JSON.parse(row).id))
  })

  it('keeps the old report where the new one can’t be written', async () => {
    mkdirSync(join(rig.folder, 'taken.txt'))
    rig.write('taken.txt/old', 'old')
    const { code, err } = await rig.run(
      ['review', 'march.jsonl', '--jobs', '1', '--format', 'terminal=taken.txt', '--format', 'terminal'],
      { env: env() },
    )
    expect(code).toBe(2)
    expect(err).toContain('taken.txt')
    expect(rig.read('taken.txt/old')).toBe('old')
  })

  it('adds up to the whole, whatever its shards and their order', async () => {
    rig.write('wide.jsonl', wide())
    const whole = await summed(['wide.jsonl'])
    for (const part of [1, 2, 3]) {
      const shard = ['--shard', `${part}/3`, '--summary', `${part}.json`]
      await rig.run(['review', 'wide.jsonl', '--jobs', '1', ...shard], { env: env() })
    }
    const { code } = await rig.run(['report', '3.json', '1.json', '2.json', '--summary', 'sum.json'])
    expect(code).toBe(0)
    expect(rig.read('sum.json')).toBe(whole.bytes)
    expect(JSON.parse(rig.read('2.json')).total.replies).toBeLessThan(whole.summary.total.replies)
  })

  it('goes on where it was stopped', async () => {
    rig.write('wide.jsonl', wide())
    const whole = await summed(['wide.jsonl'])
    const args = ['review', 'wide.jsonl', '--jobs', '1', '--summary', 'resumed.json']
    const stopped = await rig.run(args, { env: env(), tty: true, stopAt: 'replies ·' })
    expect(stopped.code).toBe(130)
    expect(stopped.err).toMatch(/Stopped after \d+ replies\. Add --resume/)
    expect(() => rig.read('resumed.json')).toThrow()
    const resumed = await rig.run([...args, '--resume'], { env: env(), tty: true })
    expect(resumed.code).toBe(0)
    expect(rig.read('resumed.json')).toBe(whole.bytes)
  })

  /** The month with so much beside each reply that it takes several chunks. */
  function wide(): string {
    return rows.map(row => JSON.stringify({ ...JSON.parse(row), note: 'x'.repeat(100_000) })).join('\n')
  }
})

describe('the scores of a review', () => {
  const card = `scorecard:
  passing: 60
  categories:
    - { name: Heard, weight: 40, moves: [acknowledgement, empathy, apology] }
    - { name: Promises, weight: 60, categories: [promise], critical: true }
`

  it('follow the team’s own scorecard, which has a version by its content', async () => {
    const { summary } = await summed(['march.jsonl'])
    rig.write('heard.config.yaml', card)
    const own = await summed(['march.jsonl'])
    expect(Object.keys(own.summary.total.categories).sort()).toEqual(['Heard', 'Promises'])
    // Replies whose case asks for none of the moves are left out of that sum.
    expect(own.summary.total.categories.Heard!.n).toBeLessThan(40)
    expect(own.summary.scorecard).not.toBe(summary.scorecard)
    rig.write('heard.config.yaml', card.replace('60, cat', '50, cat'))
    expect((await summed(['march.jsonl'])).summary.scorecard).not.toBe(own.summary.scorecard)
  })

  it('name a rule in a scorecard that nobody knows', async () => {
    rig.write(
      'heard.config.yaml',
      'scorecard: { categories: [{ name: A, weight: 1, rules: [policy-sheild] }] }',
    )
    const { code, err } = await rig.run(['review', 'march.jsonl'], { env: env() })
    expect(code).toBe(2)
    expect(err).toContain('policy-shield')
  })

  it('can be redone by hand', async () => {
    const { out, summary } = await summed(['march.jsonl', '--show-math', '--worst', '40'])
    expect(out).toContain(`sum of scores ${summary.total.score.sum} ÷ 40 replies`)
    for (const { value } of summary.worst.entries) {
      const { categories } = value.sum
      const whole = categories.reduce((all, { weight }) => all + weight, 0)
      expect(Math.round(categories.reduce((all, one) => all + one.value * one.weight, 0) / whole)).toBe(
        value.score,
      )
    }
  })
})

describe('heard dispute', () => {
  const disputed = 'policy-shield'

  it('takes a finding out of the scores and leaves it to be seen', async () => {
    const before = await summed(['march.jsonl', '--where', 'agent=Ines Duarte'])
    const { code, out } = await rig.run(['dispute', 'r-03', disputed, '--because', 'the law asks for it'])
    expect(code).toBe(0)
    expect(out).toContain('heard.disputes.jsonl')
    expect(JSON.parse(rig.read('heard.disputes.jsonl'))).toMatchObject({ id: 'r-03', rule: disputed })
    const after = await summed(['march.jsonl', '--where', 'agent=Ines Duarte'])
    const [was, is] = [before, after].map(({ summary }) => summary.total)
    expect(is!.rules[disputed]).toMatchObject({ replies: was!.rules[disputed]!.replies, disputed: 1 })
    expect(is!.score.sum).toBeGreaterThan(was!.score.sum)
    expect(is!.rules[disputed]!.cost).toBeLessThan(was!.rules[disputed]!.cost)
  })

  it('wants a rule that exists and a reason, and takes a dispute once', async () => {
    const refused = await rig.run(['dispute', 'r-03', 'policy-sheild'])
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(/policy-shield[\s\S]*reason/)
    await rig.run(['dispute', 'r-03', disputed, '--because', 'x'])
    expect((await rig.run(['dispute', 'r-03', disputed, '--because', 'y'])).out).toContain('disputed already')
    expect(rig.read('heard.disputes.jsonl').trim().split('\n')).toHaveLength(1)
  })

  it('tells by what is disputed how often a rule’s findings stand', async () => {
    const { summary } = await summed(['march.jsonl', '--worst', '40'])
    const kept = summary.worst.entries.filter(({ value }) =>
      value.findings.some(({ rule }) => rule === disputed),
    )
    for (const { value } of kept) await rig.run(['dispute', value.id, disputed, '--because', 'x'])
    await summed(['march.jsonl'])
    const { code, out } = await rig.run(['calibrate', 'out.json', '--disputes', '--min-precision', '0.9'])
    expect(out).toMatch(/^policy-shield +\d+ +\d+ +0 % +0–\d+ %$/m)
    expect(out).toContain('rules:\n  policy-shield: info')
    expect(code).toBe(1)
  })

  it('names a line of its file that it can’t read', async () => {
    rig.write('heard.disputes.jsonl', '{"id":"r-03"}\n')
    const { code, err } = await rig.run(['review', 'march.jsonl', '--jobs', '1'], { env: env() })
    expect(code).toBe(2)
    expect(err).toContain('heard.disputes.jsonl:1')
  })
})

describe('a review as one HTML file', () => {
  const page = async (name = 'march.jsonl') => {
    await summed([name, '--sample', '1/agent', '--format', 'html=review.html'])
    return rig.read('review.html')
  }

  it('needs nothing from anywhere else', async () => {
    const html = await page()
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|@import|url\((?!#)|(?:src|href)="(?!#)/)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
  })

  it('has landmarks, a name for every chart, its figures as a table, and a target for every link', async () => {
    const html = await page()
    for (const landmark of ['<header>', '<nav aria-label=', '<main id="main">', '<footer>'])
      expect(html).toContain(landmark)
    const charts = html.match(/role="img"/g) ?? []
    expect(charts).toHaveLength(3)
    expect(html.match(/role="img" aria-label="[^"]{20,}"/g)).toHaveLength(charts.length)
    expect(html.match(/The figures as a table/g)).toHaveLength(charts.length)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  it('marks the words, covers the customer’s data, and lets no name become markup', async () => {
    rig.write('hostile.jsonl', march.replaceAll('Tobias Lind', '<script>alert(1)</script>'))
    const html = await page('hostile.jsonl')
    expect(html).toContain('<mark>We will get back to you as soon as possible</mark>')
    expect(html).not.toContain('lotte@example')
    expect(html).toContain('&lt;script&gt;alert(1)')
    expect(html).not.toContain('<script>')
  })
})

describe('the other formats', () => {
  const formats = (...names: string[]) =>
    summed(['march.jsonl', ...names.flatMap(name => ['--format', name])])

  it('give each agent a sheet: what to keep, what is next, own words, a better wording, a drill', async () => {
    await formats('sheets=sheets')
    const sheet = rig.read('sheets/tobias-lind.md')
    expect(sheet).toMatch(/^# Tobias Lind\n\n12 replies, 2026-03-02 to 2026-03-27\n/)
    expect(sheet.match(/### Keep: /g)).toHaveLength(2)
    expect(sheet.match(/### Next: /g)).toHaveLength(1)
    expect(sheet.match(/^Better: “.+”$/gm)).toHaveLength(3)
    expect(sheet).toMatch(/### To practise: .+\n[\s\S]*`heard practice --drill [\w-]+`/)
    expect(rig.read('sheets/tobias-lind.html')).toContain('<h1>Tobias Lind</h1>')
    expect(() => rig.read('sheets/omar-haddad.md')).toThrow()
  })

  it('hold the same figures, one a row', async () => {
    const { summary } = await formats(
      'csv=out.csv',
      'jsonl=out.jsonl',
      'parquet=out.parquet',
      'json=report.json',
    )
    const lines = rig
      .read('out.jsonl')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const { delivered, missed } = summary.total.verdicts.apology!
    const apology = lines.find(row => row.dimension === 'all' && row.name === 'apology')
    expect(apology).toMatchObject({
      kind: 'move',
      figure: delivered / (delivered + missed),
      n: delivered + missed,
    })
    expect(rig.read('out.csv').trim().split('\r\n')).toHaveLength(lines.length + 1)
    expect(JSON.parse(rig.read('report.json')).figures).toEqual(lines)
    const { parquetReadObjects } = await import('hyparquet')
    const bytes = readFileSync(join(rig.folder, 'out.parquet'))
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    expect(await parquetReadObjects({ file })).toEqual(lines)
  })

  it('keep a spreadsheet from taking a name for a formula', async () => {
    rig.write('formula.jsonl', march.replaceAll('Omar Haddad', '=cmd()'))
    await summed(['formula.jsonl', '--format', 'csv=out.csv'])
    expect(rig.read('out.csv')).toContain("agent,'=cmd(),score")
  })

  it('ask for a file where they are no text', async () => {
    const { code, err } = await formats('parquet')
    expect(code).toBe(2)
    expect(err).toContain('--format parquet=FILE')
  })
})

describe('heard report', () => {
  const half = (name: string, ...when: string[]) =>
    rig.run(['review', 'march.jsonl', '--jobs', '1', '--summary', name, ...when], { env: env() })

  it('tells what has changed, each figure with its range', async () => {
    await half('early.json', '--to', '2026-03-15')
    await half('late.json', '--from', '2026-03-15')
    const { code, out } = await rig.run(['report', 'early.json', 'late.json', '--compare'])
    expect(code).toBe(0)
    expect(out).toMatch(/^2026-03-02 to 2026-03-13 \(20 replies\) {2}→/)
    expect(out).toMatch(/^apology +\d+ % → \d+ % +[+−±]\d+ +[+−±]\d+ to [+−±]\d+ +\d+$/m)
  })

  it('says so where nothing changed', async () => {
    await half('one.json')
    const { out } = await rig.run(['report', 'one.json', 'one.json', '--compare'])
    expect(out).toContain('Nothing that could not be chance.')
  })

  it('names a file that is no summary, and one that is judged by other rules', async () => {
    rig.write('no.json', '{"version":1}')
    const refused = await rig.run(['report', 'no.json', 'gone.json'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('no.json')
    expect(refused.err).toContain('gone.json')
    await half('one.json')
    rig.write('other.json', rig.read('one.json').replace(/"ruleset":"\w+"/, '"ruleset":"0"'))
    const { code, err } = await rig.run(['report', 'one.json', 'other.json'])
    expect(code).toBe(2)
    expect(err).toContain('different rules')
  })
})
