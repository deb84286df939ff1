import { expect, it } from 'vitest'
import { inflect } from './inflect.ts'

it.each([
  ['cancel', ['cancel', 'cancels', 'cancelled', 'canceled', 'cancelling', 'canceling']],
  ['try', ['try', 'tries', 'tried', 'trying']],
  ['make', ['make', 'makes', 'made', 'making']],
  ['stop', ['stop', 'stops', 'stopped', 'stopping']],
  ['fix', ['fix', 'fixes', 'fixed', 'fixing']],
  ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
  ['be', ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being']],
  ['forget', ['forget', 'forgets', 'forgot', 'forgotten', 'forgetting']],
])('%s has all its forms', (verb, forms) => {
  expect(inflect(verb)).toEqual(expect.arrayContaining(forms))
})
