import { render } from 'ink-testing-library'
import { describe, expect, it, vi } from 'vitest'
import { seeWith } from '../../coach/see.ts'
import { builtinPages, builtinPractice, builtinRuleset } from '../../ruleset/builtin.ts'
import { ofKind } from '../../ruleset/values.ts'
import { drillFrom } from '../rounds.ts'
import { pickFrom } from '../seed.ts'
import { startPractice } from '../state.ts'
import { Practice } from './Practice.tsx'

const pages = await builtinPractice()
const page = ofKind(pages, 'drill').find(({ id }) => id === 'find-the-real-ask')
const see = seeWith(builtinRuleset())

describe('the screen of a drill', () => {
  it('shows the task, takes marks by key, and tells what came of them', async () => {
    if (!page) throw new Error('no such drill')
    const record = vi.fn()
    const quit = vi.fn()
    const drill = drillFrom(page, pages, await builtinPages(), pickFrom('1'))
    const { frames, stdin, unmount } = render(
      <Practice start={startPractice(drill)} see={see} does={() => ''} outside={{ record, quit }} />,
    )
    const lastFrame = () => frames.findLast(frame => !frame.startsWith('\u001B[?'))
    const shows = (text: string) => vi.waitFor(() => expect(lastFrame()).toContain(text), { timeout: 10_000 })
    await shows('Find the real ask')
    stdin.write('\r')
    await shows('Space mark')
    const answer = drill.rounds[0]?.choices.findIndex(({ mark }) => mark) ?? 0
    for (let step = 0; step < answer; step++) stdin.write('\u001B[B')
    stdin.write(' ')
    await shows('[x]')
    stdin.write('\r')
    await shows('✔ Ready · score 100')
    stdin.write('n')
    await vi.waitFor(() => expect(record).toHaveBeenCalledOnce())
    expect(record.mock.calls[0]?.[0]).toMatchObject({
      drill: 'find-the-real-ask',
      passed: true,
      scores: [100],
    })
    unmount()
  })
})
