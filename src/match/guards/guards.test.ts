import { describe, expect, it } from 'vitest'
import { parse } from '../../parse/parse.ts'
import type { GuardName } from '../../types.ts'
import { compilePatterns } from '../compile.ts'
import { matchPatterns } from '../match.ts'
import { silencedBy } from './guards.ts'

const every: readonly GuardName[] = [
  'quotation',
  'negation',
  'agent',
  'time',
  'mood',
  'sense',
  'rescue',
  'mention',
]

/** The guard that silences the first hit of a pattern, `caught` where none does, undefined where there is no hit. */
function verdict(text: string, pattern: string, concern: string, unguarded: readonly GuardName[] = []) {
  const { index } = compilePatterns([{ id: 'rule:x', match: [pattern], unguarded: every }])
  const reply = parse({ path: '', id: '1', text, source: { path: '', text, lines: [0] }, marks: [] })
  const [hit] = matchPatterns(reply, index)
  return hit && (silencedBy(reply, hit, { concern, unguarded }) ?? 'caught')
}

describe('quotation', () => {
  it.each([
    ['You mentioned that the courier told you that you should have been at home.', 'you should have'],
    ['You said the agent promised you 50 % off.', '<percent> off'],
    ['You wrote that you were promised a refund.', 'refund'],
    ['You told me it is out of our hands.', 'out of our hands'],
    ['You asked about a discount for schools.', 'discount'],
    ['They told you there is nothing we can do.', 'nothing we can do'],
  ])('silences %j', (text, pattern) => {
    expect(verdict(text, pattern, 'defensive')).toBe('quotation')
  })

  it.each([
    ['As I already told you, refunds take ten days.', 'I already told you'],
    ['You asked for help, but we have a strict policy.', 'strict policy'],
    ['You wrote yesterday: our policy is clear.', 'our policy'],
    ['Could you tell me what you failed to do?', 'you failed to'],
  ])('lets %j speak', (text, pattern) => {
    expect(verdict(text, pattern, 'other')).toBe('caught')
  })
})

describe('negation', () => {
  it.each([
    ['This is not your fault.', 'your fault'],
    ["We don't offer discounts.", 'offer discounts'],
    ["I can't guarantee Friday.", 'guarantee'],
    ['We never charge a fee.', 'charge a fee'],
    ['No code is needed.', 'code is needed'],
    ["I don't think that you failed to pay.", 'you failed to'],
    ['Please write to me instead of calling the hotline.', 'calling the hotline'],
    ['There is no longer a backlog.', 'backlog'],
  ])('silences %j', (text, pattern) => {
    expect(verdict(text, pattern, 'other')).toBe('negation')
  })

  it.each([
    ['Not only is this your fault, it is your job.', 'your fault'],
    ["I can't thank you enough.", 'thank you'],
    ['No sooner had we offered discounts than they ran out.', 'offered discounts'],
    ['It is not just a delay but your fault.', 'your fault'],
    ["It is not that we don't offer discounts.", 'offer discounts'],
    ['We are not able to help because you failed to pay.', 'you failed to'],
    ['I could not find it, your fault or ours.', 'your fault'],
    ["Didn't you read our terms?", 'read our terms'],
    ['Never mind, our policy is clear.', 'our policy'],
    ['We hold nobody liable for a password you chose yourself.', 'you chose yourself'],
  ])('lets %j speak', (text, pattern) => {
    expect(verdict(text, pattern, 'other')).toBe('caught')
  })
})

describe('agent', () => {
  it.each([
    ['I should have told you this yesterday.', 'should have told'],
    ['We clearly failed to answer in time.', 'failed to'],
    ['Our courier failed to ring.', 'failed to'],
  ])('silences %j for blame', (text, pattern) => {
    expect(verdict(text, pattern, 'defensive')).toBe('agent')
    expect(verdict(text, pattern, 'other')).toBe('caught')
  })

  it('lets blame of the customer speak', () => {
    expect(verdict('You should have told us.', 'should have told', 'defensive')).toBe('caught')
    expect(verdict('We see that you failed to pay.', 'failed to', 'defensive')).toBe('caught')
  })

  it('silences a load that is the customer’s own', () => {
    expect(verdict('Your campaign sends a high volume of e-mails.', 'high volume', 'high-volume')).toBe(
      'agent',
    )
    expect(verdict('We receive a high volume of e-mails.', 'high volume', 'high-volume')).toBe('caught')
  })
})

describe('time', () => {
  it.each([
    ["I've refunded €18 to your card.", 'refunded'],
    ['Our finance lead approved a €50 credit today.', '<money> credit'],
    ['I just added a voucher.', 'voucher'],
  ])('silences what is done: %j', (text, pattern) => {
    expect(verdict(text, pattern, 'discount-promise')).toBe('time')
    expect(verdict(text, pattern, 'defensive')).toBe('caught')
  })

  it.each([
    ['We will refund the full amount.', 'refund'],
    ['Your next delivery will be free.', 'free'],
    ["I've decided to give you a voucher.", 'voucher'],
    ['You can have it at half price.', 'half price'],
  ])('lets what is promised speak: %j', (text, pattern) => {
    expect(verdict(text, pattern, 'discount-promise')).toBe('caught')
  })
})

describe('mood', () => {
  it.each([
    ["If you haven't cancelled, you still have until Friday.", 'you have not cancelled', 'defensive'],
    ['If our lines are busy, leave a message.', 'lines are busy', 'high-volume'],
    ['Is your team experiencing high call volumes?', 'high call volumes', 'high-volume'],
    ['Could you send it as soon as possible?', 'as soon as possible', 'vague-timeline'],
    ['Click Offer and enter a discount code.', 'discount code', 'discount-promise'],
  ])('silences %j', (text, pattern, concern) => {
    expect(verdict(text, pattern, concern)).toMatch(/mood|agent/)
  })

  it.each([
    ['If you had checked, you would have seen it.', 'you had checked', 'defensive'],
    ["Why didn't you tell us?", 'did not you tell us', 'defensive'],
    ['If you like, I can give you a voucher.', 'give you a voucher', 'discount-promise'],
    ['We will write as soon as possible.', 'as soon as possible', 'vague-timeline'],
  ])('lets %j speak', (text, pattern, concern) => {
    expect(verdict(text, pattern, concern)).toBe('caught')
  })
})

describe('sense', () => {
  it.each([
    ['Turn the volume button up.', 'volume'],
    ['Our privacy policy explains it.', 'policy'],
    ['Your insurance claim is here.', 'claim'],
    ['Credit cards are fine.', 'credit'],
    ['The train ticket is attached.', 'ticket'],
  ])('silences %j', (text, pattern) => {
    expect(verdict(text, pattern, 'other')).toBe('sense')
  })

  it.each([
    ['The call volume is high.', 'volume'],
    ['Our policy is clear.', 'policy'],
  ])('lets %j speak', (text, pattern) => {
    expect(verdict(text, pattern, 'other')).toBe('caught')
  })
})

describe('mention', () => {
  it.each([
    ['Please avoid writing per our policy.', 'per our policy'],
    ['The phrase rest assured sounds hollow.', 'rest assured'],
    ['Rest assured is a phrase of old letters.', 'rest assured'],
  ])('silences %j', (text, pattern) => {
    expect(verdict(text, pattern, 'other')).toBe('mention')
  })

  it('lets use speak', () => {
    expect(verdict('In other words, rest assured.', 'rest assured', 'other')).toBe('caught')
  })
})

it('a guard that a page switches off silences nothing', () => {
  expect(verdict('This is not your fault.', 'your fault', 'other', ['negation'])).toBe('caught')
})
