import { describe, expect, it } from 'vitest'
import { seeWith } from '../coach/see.ts'
import { builtinPages, builtinPractice, builtinRuleset } from '../ruleset/builtin.ts'
import { ofKind } from '../ruleset/values.ts'
import { sidePage } from './pages.ts'
import { drillFrom, playbookDrill } from './rounds.ts'
import { pickFrom } from './seed.ts'
import { type PracticeState, roundOf, startPractice } from './state.ts'
import { type PracticeEvent, type PracticeStep, practise } from './update.ts'

const pages = await builtinPractice()
const examples = await builtinPages()
const see = seeWith(builtinRuleset())
const drill = (id: string, seed = '1') => {
  const page = ofKind(pages, 'drill').find(one => one.id === id)
  if (!page) throw new Error(`no drill ${id}`)
  return drillFrom(page, pages, examples, pickFrom(seed))
}
const played = (state: PracticeState, ...events: readonly PracticeEvent[]): PracticeStep =>
  events.reduce<PracticeStep>((step, event) => practise(step.state, event, see), { state })
const write = (text: string): PracticeEvent => ({ type: 'edit', edit: { edit: 'insert', text }, width: 40 })
const told = (state: PracticeState) =>
  sidePage(state, move => `Does ${move}.`)
    .map(({ text }) => text)
    .join('\n')

describe('a session of practice', () => {
  const begun = played(startPractice(drill('i-dont-know')), { type: 'next' }).state

  it('tells the task first, then the case and what is known', () => {
    expect(told(startPractice(drill('i-dont-know')))).toContain('say when they hear from you')
    expect(told(begun)).toContain(roundOf(begun).about.customer.split('\n')[0])
    expect(told(begun)).toContain('What you know')
  })

  it('takes nothing that is empty', () => {
    expect(played(begun, { type: 'submit' }).state).toMatchObject({
      stage: 'writing',
      notice: 'Write a line first.',
    })
  })

  it('shows no model reply before an attempt', () => {
    expect(played(begun, { type: 'model' }).state.stage).toBe('writing')
    const tried = played(begun, write("I don't know."), { type: 'submit' }).state
    expect(tried.stage).toBe('feedback')
    expect(played(tried, { type: 'model' }).state.stage).toBe('model')
  })

  it('tells what is there before what to try, and what a second attempt has gained', () => {
    const first = played(begun, write(`Hi there,\n\nI don't know.`), { type: 'submit' }).state
    const page = told(first)
    expect(page).toContain('One thing to try')
    const second = played(first, { type: 'again' }, { type: 'edit', edit: { edit: 'select-all' }, width: 40 })
    const better = played(second.state, write(roundOf(begun).model), { type: 'submit' })
    expect(told(better.state)).toMatch(/✔ Ready · score \d+ \(\+\d+\)/)
    const { result, state } = played(better.state, { type: 'next' })
    expect(result).toMatchObject({ drill: 'i-dont-know', passed: true })
    expect(result?.scores).toHaveLength(2)
    expect(state.at).toBe(1)
    expect(state.buffer.text).toBe('')
  })

  it('ends after the round in which the time is up', () => {
    const late = played(begun, { type: 'time-up' }, write('Hello'), { type: 'submit' }, { type: 'next' })
    expect(late.state.stage).toBe('summary')
    expect(played(late.state, { type: 'next' }).quit).toBe(true)
  })

  it('leaves at once where nothing was tried, and counts what was', () => {
    expect(played(begun, { type: 'leave' }).quit).toBe(true)
    const left = played(begun, write('Hello'), { type: 'submit' }, { type: 'leave' })
    expect(left.result?.scores).toHaveLength(1)
    expect(left.state.stage).toBe('summary')
  })
})

describe('drills that are marked', () => {
  it('know the one sentence that is the request', () => {
    const begun = played(startPractice(drill('find-the-real-ask')), { type: 'next' }).state
    const answer = roundOf(begun).choices.findIndex(({ mark }) => mark)
    const moves = Array.from({ length: answer }, (): PracticeEvent => ({ type: 'focus', by: 1 }))
    const astray = played(begun, { type: 'focus', by: -1 }, { type: 'mark' }, { type: 'focus', by: 1 })
    const found = played(astray.state, ...moves, { type: 'mark' }, { type: 'submit' }).state
    expect(found.attempts).toMatchObject([{ score: 100, passed: true, marked: [answer] }])
    expect(told(found)).toContain('Well seen')
  })

  it('take their look-alikes and their key from the pages of the rules', () => {
    const { rounds } = drill('look-alikes')
    for (const { choices } of rounds) {
      expect(choices).toHaveLength(10)
      expect(new Set(choices.map(({ mark }) => mark)).size).toBe(2)
    }
  })
})

describe('what comes', () => {
  it('follows from the seed', () => {
    const ids = (seed: string) => drill('newcomers-day', seed).rounds.map(({ id }) => id)
    expect(ids('a')).toEqual(ids('a'))
    expect(ids('a')).not.toEqual(ids('b'))
  })

  it('grows harder over a newcomer’s day', () => {
    const levels = new Map(
      ofKind(pages, 'tickets').flatMap(({ value }) =>
        value.tickets.map(({ id, level }) => [id, level] as const),
      ),
    )
    const day = drill('newcomers-day').rounds.map(({ id }) => levels.get(id) ?? 0)
    expect(day).toHaveLength(10)
    expect(day).toEqual(day.toSorted((a, b) => a - b))
  })

  it('is one ticket of each of the seven toughest', () => {
    expect(drill('seven-toughest').rounds.map(({ of, about }) => [of, about.scenario])).toHaveLength(7)
    expect(new Set(drill('seven-toughest').rounds.map(({ about }) => about.scenario)).size).toBe(7)
  })

  it('is the bank of a playbook where one is named', () => {
    expect(playbookDrill('backlog', pages, pickFrom('1'))?.rounds).toHaveLength(8)
    expect(playbookDrill('nowhere', pages, pickFrom('1'))).toBeUndefined()
  })
})
