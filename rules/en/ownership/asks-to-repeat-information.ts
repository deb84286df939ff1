import { rule } from '../../../src/kit.ts'

/** A thing that support asks for: how it is asked, and how one sees that the customer already gave it. */
type Slot = { asked: RegExp; given: RegExp }

const ask =
  "(?:what(?:’s|'s| is| does)|which|where|when|may (?:i|we) have|have you tried|(?:could|can|would) you|please|we(?:'ll| will)? need|kindly)"
const asking = (thing: string) => new RegExp(String.raw`\b${ask}\b[^.?!;:]{0,60}?\b(?:${thing})`, 'i')

const slots: readonly Slot[] = [
  {
    asked: asking('(?:order|booking|reference|ticket|case) (?:number|no|id)'),
    given: /\b(?:order|booking|ref(?:erence)?|ticket|case)\b\D{0,12}[A-Z]{0,6}\d{4,}/i,
  },
  {
    asked: asking('(?:device|phone|model|browser|operating system|os version)\\b'),
    given: /\b(?:iphone|ipad|android \d|galaxy|pixel|macbook|windows \d+|chrome|firefox|safari|ios \d)/i,
  },
  {
    asked: asking('(?:screenshots?|photos?|pictures?)\\b'),
    given:
      /\b(?:screenshots?|photos?|pictures?)\b[^.]{0,30}\battached\b|\battached\b[^.]{0,30}\b(?:screenshots?|photos?|pictures?)\b/i,
  },
  { asked: asking('e-?mail\\b'), given: /[\w.+-]{1,64}@[\w-]{1,64}\.\w/ },
  {
    asked: asking('errors? (?:message )?(?:say|read|show|code|you)|error (?:message|code)'),
    given: /\berror\b\W{0,3}(?:code )?(?:0x)?\d/i,
  },
  {
    asked: /\bwhen did (?:the|this|it|that)\b[^.?!]{0,30}\b(?:start|begin|happen|occur)/i,
    given:
      /\bsince (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|last|yesterday)/i,
  },
  {
    asked:
      /\b(?:can|could|would) you (?:please )?(?:describe|explain|tell us)\b[^.?!]{0,40}\b(?:again|once more)/i,
    given: /\S/,
  },
  {
    asked: asking('(?:plan|tier|subscription)\\b[^.?!]{0,20}\\bon\\b'),
    given: /\bon (?:the|a|your) \w+ (?:plan|tier|subscription)\b/i,
  },
  {
    asked:
      /\b(?:have you tried|please try|could you try|did you try)\b[^.?!]{0,20}\b(?:restarting|to restart|rebooting|turning it off)/i,
    given: /\b(?:restarted|rebooted|turned it off)\b/i,
  },
  {
    asked: asking(
      '(?:where (?:we|you)[^.?!]{0,20}(?:ship|deliver|send)|(?:shipping|delivery|postal) address)',
    ),
    given: /\b(?:ship|send|deliver)(?: it)? to \d+ \w+/i,
  },
  {
    asked: /\bwhere did you (?:purchase|buy|order|get)\b/i,
    given: /\b(?:bought|purchased|ordered)\b[^.]{0,30}\b(?:at|from|in) /i,
  },
  {
    asked: asking('(?:invoice|receipt|bill)\\b(?! number)'),
    given:
      /\b(?:invoice|receipt|bill)\b[^.]{0,20}\battached\b|\battached\b[^.]{0,20}\b(?:invoice|receipt|bill)\b/i,
  },
]
/** A new question about what was given, an identity check, or a reason why it is asked again. */
const newQuestion =
  /\b(?:cut off|blurr?(?:y|ed)|unreadable|for your (?:safety|security)|last (?:four|three|two|\d)|needn't|don't need|no need|thanks for)\b/i

/** What a request begins with, where it is no question. */
const request = /\b(?:please|kindly|we(?:'ll| will)? need)\b(?! (?:do not|don['’]t))/i

/** Requests for what stands in the customer's own message. */
export default rule(function* ({ draft, text, sentences }) {
  const { customer } = draft
  if (!customer) return
  for (const { start, end, part, question } of sentences) {
    if (part === 'signature' || part === 'history') continue
    const sentence = text.slice(start, end)
    if (newQuestion.test(sentence) || !(question || request.test(sentence))) continue
    if (slots.some(({ asked, given }) => asked.test(sentence) && given.test(customer)))
      yield { span: [start, start + sentence.replace(/[\s.?!]+$/, '').length] }
  }
})
