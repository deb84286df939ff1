import { rule, type Span } from '../../../src/kit.ts'

/** Cheer: bright emoji and smileys, doubled exclamation marks, party words, and good wishes that forget the case. */
const cheer = [
  /[\u{1F600}-\u{1F60E}\u{1F618}\u{1F61B}-\u{1F61D}\u{1F642}\u{1F643}\u{1F648}-\u{1F64C}\u{1F680}\u{1F389}\u{1F38A}\u{1F38C}\u{1F31F}\u{1F929}\u{1F973}\u{1F917}\u{1F44D}\u{1F64F}]\uFE0F?/gu,
  /(?<![\w\d])[:;]-?[)D](?!\w)/g,
  /!{2,}/g,
  /\bhappy (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bhappy weekend\b|(?:^|[.!?]\s)happy to help!/gim,
  /\b(?:great question|yay|woo-?hoo)\b|\b(?:awesome|amazing|fantastic)!/gi,
  /\b(?:no worries|thanks a bunch|no can do|heads up,? folks|third time[’']s the charm)\b/gi,
  /^cheers,? have\b/gim,
  /\boops(?:ie|y)?\b/gi,
  /\bwe(?:[’']re| are) (?:so |very )?(?:excited|thrilled) to\b/gi,
  /\bhave (?:a|an) (?:\w+ )?(?:great|wonderful|fantastic|lovely|awesome|amazing|fabulous) (?:day|weekend|evening|week|one)\b/gi,
  /\bhope you(?:[’']re| are) having an? \w+ (?:day|week)\b/gi,
]
const bright = /\p{Extended_Pictographic}|[:;]-?[)D]|\b(?:lol|haha)\b/u

/** Where a reply is cheerful; a customer who jokes or smiles is answered in kind. */
export default rule(function* ({ text, sentences, draft }) {
  if (draft.customer && bright.test(draft.customer)) return
  const own = sentences.filter(({ part }) => part !== 'history' && part !== 'signature')
  for (const pattern of cheer)
    for (const found of text.matchAll(pattern)) {
      const span: Span = [found.index, found.index + found[0].length]
      if (!own.some(({ start, end }) => start <= span[0] && span[1] <= end + 2)) continue
      yield { span, args: { match: found[0] } }
    }
})
