import { isWord, type Reply, rule, type Span } from '../../../src/kit.ts'

const salutation =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[ ,]+(?:mrs?\.?|ms\.?|dr\.?)? ?(\p{Lu}[\p{L}'’-]*)/iu
const anybody = /^(?:there|all|team|everyone|everybody|customer|guest|sir|madam|user|buddy|friend|folks)$/i

/** Fires where the reply greets somebody else, or holds neither the customer's name nor any word of their own. */
export default rule(function* (reply) {
  const { text, draft } = reply
  const names = partsOf(draft.to)
  const greeted = names.length > 0 ? salutation.exec(text) : null
  if (greeted?.[1] && !anybody.test(greeted[1]) && !isAmong(greeted[1], names)) {
    yield { span: [0, greeted[0].length], args: { match: greeted[0] } }
    return
  }
  if (names.some(name => text.toLowerCase().includes(name)) || sharesWord(reply)) return
  const first = reply.sentences.find(({ part }) => part === 'body') ?? reply.sentences[0]
  if (!first || reply.tokens.filter(isWord).length < 3) return
  const span: Span = [first.start, first.end]
  yield { span, args: { match: text.slice(...span).slice(0, 40) } }
})

function partsOf(name: string | undefined): string[] {
  return (name ?? '')
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter(part => part.length > 2)
}

/** The same name in another form (Anna and Anya are two; Niko and Nikos one). */
function isAmong(greeted: string, names: readonly string[]): boolean {
  const given = greeted.toLowerCase().replace(/’/g, "'")
  return names.some(name => name === given || name.startsWith(given) || given.startsWith(name))
}

/** Whether the reply repeats a number or a longer word of the customer's. */
function sharesWord({ tokens, draft }: Reply): boolean {
  const theirs = new Set(
    (draft.customer ?? '').toLowerCase().match(/\p{L}{4,}|\d{2,}|\p{Lu}\p{L}{2,}/gu) ?? [],
  )
  const common =
    /^(?:order|your|with|from|this|that|have|about|there|would|could|should|which|where|please|thank|thanks|hello|message|still|again|write|wrote)$/
  return tokens.some(({ norm, open }) => open && theirs.has(norm) && !common.test(norm))
}
