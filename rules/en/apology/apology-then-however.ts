import { rule } from '../../../src/kit.ts'

const regret = /\b(?:sorry|apologi[sz]e|apologies)\b/i
const turn = /^(?:however|but|that said|having said that|nevertheless|though)\b/i
const rescue =
  /\b(?:i|we|you) (?:can(?!no?t|['’])|could|will|have|['’]ve)\b|good news|here(?:['’]s| is)|already|happy to|glad to/i

/** A sentence of regret, and right after it one that turns away from it and helps with nothing. */
export default rule(function* ({ text, sentences }) {
  for (const [index, { start, end, part, question }] of sentences.entries()) {
    const next = sentences[index + 1]
    if (!next || part === 'history' || next.part !== part || question || next.question) continue
    const [said, after] = [text.slice(start, end), text.slice(next.start, next.end)]
    if (!regret.test(said) || /\b(?:no need|don['’]t) (?:to )?(?:be sorry|apologi[sz]e)\b/i.test(said))
      continue
    const word = turn.exec(after)
    if (!word || rescue.test(after)) continue
    yield { span: [next.start, next.start + word[0].length], args: { match: word[0] } }
  }
})
