import { describe, expect, it } from 'vitest'
import type { Finding, Reply, ReplyReport } from '../types.ts'
import { focused, type See, startCoaching, unsaved } from './state.ts'
import { type CoachEvent, type Means, update } from './update.ts'
import { view } from './view.ts'

const about = { customer: '', to: 'Anna', scenario: '', channel: '' }

/** A linter of one word: `soon` is a finding, and a reply without `sorry` misses its apology. */
const see: See = text => {
  const at = text.indexOf('soon')
  const finding = (rule: string, span?: [number, number]): Finding => ({
    rule,
    category: 'promise',
    concern: 'vague-timeline',
    severity: span ? 'warning' : 'error',
    sure: true,
    message: `${rule} speaks.`,
    why: '',
    instead: '',
    try: span ? ['You will hear from me by ‹time›, ‹name›.'] : ['I am sorry, ‹name›.'],
    actual: span ? 'soon' : '',
    ...(span ? { span } : {}),
    fixes: [],
  })
  const findings = [
    ...(text.includes('sorry') ? [] : [finding('missing-apology')]),
    ...(at < 0 ? [] : [finding('vague-deadline', [at, at + 4])]),
  ]
  const sentences = [...text.matchAll(/[^.\n]+\.?/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    from: 0,
    to: 0,
    paragraph: 0,
    part: match[0].startsWith('Hi') ? 'greeting' : 'body',
    question: false,
  }))
  const reply = { text, sentences } as unknown as Reply
  const report = {
    findings,
    customer: { scenario: null, playbook: null },
    score: { value: 50 },
  } as unknown as ReplyReport
  return { reply, report }
}

const means: Means = { see, scenarios: ['', 'outage'] }
const type = (text: string): CoachEvent => ({ type: 'edit', edit: { edit: 'insert', text }, width: 40 })
const run = (text: string, ...events: CoachEvent[]) =>
  events.reduce((step, event) => update(step.state, event, means), {
    state: startCoaching({ name: 'reply.md', text, about, saved: text }, see),
  } as ReturnType<typeof update>)

describe('a coaching session', () => {
  it('checks again as one types, and knows what is unsaved', () => {
    const { state } = run('We reply ', type('s'), type('o'), type('o'), type('n'))
    expect(state.seen.report.findings.map(finding => finding.rule)).toContain('vague-deadline')
    expect(unsaved(state)).toBe(true)
    expect(unsaved(run('x', type('y'), { type: 'saved', text: 'xy', notice: '' }).state)).toBe(false)
  })

  it('goes round the findings, those about the whole reply last', () => {
    const start = run('We reply soon.')
    expect(focused(start.state)?.rule).toBe('vague-deadline')
    const next = update(start.state, { type: 'command', command: 'next' }, means)
    expect(focused(next.state)?.rule).toBe('missing-apology')
    const round = update(next.state, { type: 'command', command: 'next' }, means)
    expect(focused(round.state)?.rule).toBe('vague-deadline')
    expect(round.state.buffer.cursor).toBe(13)
  })

  it('asks for the slots of a suggestion and puts it over the sentence, the name filled in', () => {
    const { state } = run(
      'Hi Anna\nWe reply soon. Bye.',
      { type: 'command', command: 'suggest' },
      { type: 'confirm' },
      type('noon'),
      { type: 'confirm' },
    )
    expect(state.dialog).toBeNull()
    expect(state.buffer.text).toBe('Hi Anna\nYou will hear from me by noon, Anna. Bye.')
  })

  it('leaves a slot in sight when nothing is known', () => {
    const { state } = run(
      'We reply soon.',
      { type: 'command', command: 'suggest' },
      { type: 'confirm' },
      { type: 'confirm' },
    )
    expect(state.buffer.text).toBe('You will hear from me by ‹time›, Anna.')
  })

  it('puts a missing apology behind the greeting', () => {
    const { state } = run(
      'Hi Anna\nIt is late.',
      { type: 'command', command: 'suggest' },
      { type: 'confirm' },
    )
    expect(state.buffer.text).toBe('Hi Anna\nI am sorry, Anna. It is late.')
  })

  it('mutes a rule only with a reason', () => {
    const asked = run('sorry, soon.', { type: 'command', command: 'mute' }, { type: 'confirm' })
    expect(asked.state.muted).toEqual([])
    const told = update(update(asked.state, type('agreed by phone'), means).state, { type: 'confirm' }, means)
    expect(told.state.muted).toEqual([{ rule: 'vague-deadline', reason: 'agreed by phone' }])
    expect(focused(told.state)).toBeUndefined()
  })

  it('asks before it leaves unsaved writing behind', () => {
    expect(run('a', { type: 'command', command: 'quit' }).effect).toBe('quit')
    const asked = run('a', type('b'), { type: 'command', command: 'quit' })
    expect(asked.effect).toBeUndefined()
    expect(update(asked.state, { type: 'discard' }, means).effect).toBe('quit')
    expect(update(asked.state, { type: 'confirm' }, means).effect).toBe('save-and-quit')
  })

  it('asks for a name before it saves a draft without one', () => {
    const start = startCoaching({ name: '', text: '', about, saved: null }, see)
    const asked = update(update(start, type('Hi'), means).state, { type: 'command', command: 'save' }, means)
    expect(asked.effect).toBeUndefined()
    expect(asked.state.dialog?.kind).toBe('name')
    const named = update(update(asked.state, type('reply.md'), means).state, { type: 'confirm' }, means)
    expect(named.effect).toBe('save')
    expect(named.state.name).toBe('reply.md')
  })

  it('offers what was kept from a session that was cut short', () => {
    const start = startCoaching({ name: 'a.md', text: 'old', about, saved: 'old', kept: 'new words' }, see)
    expect(start.dialog?.kind).toBe('recover')
    const taken = update(start, { type: 'confirm' }, means)
    expect(taken.state.buffer.text).toBe('new words')
    expect(unsaved(taken.state)).toBe(true)
    expect(update(start, { type: 'discard' }, means).state.buffer.text).toBe('old')
  })

  it('takes another scenario and the customer’s message', () => {
    const { state } = run(
      'a',
      { type: 'command', command: 'scenario' },
      { type: 'choose', by: 1 },
      { type: 'confirm' },
    )
    expect(state.about.scenario).toBe('outage')
    const told = run('a', { type: 'command', command: 'customer' }, type('It is down'), { type: 'confirm' })
    expect(told.state.about.customer).toBe('It is down')
  })
})

describe('the view', () => {
  it('marks the words of findings and scrolls to the cursor', () => {
    const { state } = run(`${'line\n'.repeat(30)}We reply soon.`)
    const { draft } = view(state, 40, 10)
    expect(draft.rows.length).toBe(10)
    expect(draft.below).toBe(0)
    expect(draft.rows.at(-1)?.map(part => [part.text, part.severity])).toEqual([
      ['We reply ', null],
      ['soon', 'warning'],
      ['.', null],
    ])
  })
})
