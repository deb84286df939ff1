import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../parse/index.ts'
import type { Reply } from '../types.ts'
import { compactModel, judgeCustomer, judgeSentences, loadModel } from './index.ts'

const model = loadModel(
  compactModel(readFileSync(new URL('../../rules/en/model.json', import.meta.url), 'utf8')),
)

function read(text: string): Reply {
  return parse({ path: '', id: '', text, source: { path: '', text, lines: [0] }, marks: [] })
}

function seen(text: string): string[] {
  return judgeSentences(read(text), model).map(({ target }) => target)
}

describe('judgeSentences', () => {
  it.each([
    ['defensive', 'Had you read the terms, you would have known about the fee.'],
    ['high-volume', 'Our inbox is overflowing right now, so answers take longer than usual.'],
    ['empty-boilerplate', 'Your satisfaction is our highest priority.'],
    ['non-apology', 'We are sorry if you were inconvenienced in any way.'],
    ['discount-promise', 'I’ll knock 20% off your next order.'],
    ['overpromise', 'I guarantee that this will never happen again.'],
    ['vague-timeline', 'We will get back to you as soon as possible.'],
    ['deflection', 'Please contact the billing team about this.'],
    ['roadmap-promise', 'Dark mode is coming in the next release.'],
    ['apology', 'I’m sorry that your parcel arrived broken.'],
    ['thanks', 'Thank you for sending the photos.'],
    ['ownership', 'I’ve asked the warehouse to look for it.'],
  ])('sees %s', (target, text) => {
    expect(seen(text)).toContain(target)
  })

  it('says nothing of a plain answer’s tone', () => {
    expect(seen('The blue one is 30 cm wide.')).not.toContain('defensive')
  })

  it('leaves signature and quoted history alone', () => {
    const text = 'Hi Anna,\n\nThe cable is in the box.\n\nKind regards,\nBob\n\n> I am sorry if I was rude.'
    const history = text.indexOf('> I am')
    expect(judgeSentences(read(text), model).filter(({ span }) => span[1] > history)).toEqual([])
  })

  it('points at words of the sentence it speaks of', () => {
    const reply = read('Thanks for the photos. We are sorry if you were upset. Please contact the seller.')
    for (const { sentence, span, p } of judgeSentences(reply, model)) {
      const { start, end } = reply.sentences[sentence]!
      expect(span[0]).toBeGreaterThanOrEqual(start)
      expect(span[1]).toBeLessThanOrEqual(end)
      expect(span[0]).toBeLessThan(span[1])
      expect(p).toBeLessThanOrEqual(1)
    }
  })

  it('has nothing to say of an empty reply', () => {
    expect(judgeSentences(read(''), model)).toEqual([])
  })
})

describe('judgeCustomer', () => {
  it('tells anger from praise', () => {
    const angry = judgeCustomer(
      read('Worst company ever, you are thieves! I want my money back NOW!'),
      [],
      model,
    )
    const glad = judgeCustomer(
      read('Lovely hotel, friendly staff, we will be back.'),
      ['scenario/thanks/0', 'content/0', 'calm/3'],
      model,
    )
    expect(angry.angry).toBeGreaterThan(glad.angry)
    expect(angry.complaint).toBeGreaterThan(glad.complaint)
    expect(glad.scenarios[0]!.scenario).toBe('praise')
  })

  it('ranks scenarios', () => {
    const { scenarios } = judgeCustomer(read('Please add a dark mode to the app.'), [], model)
    expect(scenarios[0]!.scenario).toBe('feature-request')
    expect(scenarios.map(({ p }) => p)).toEqual(scenarios.map(({ p }) => p).sort((a, b) => b - a))
  })
})
