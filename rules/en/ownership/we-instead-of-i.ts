import { isWord, type Reply, rule, type Sentence } from '../../../src/kit.ts'

const people = new Set(
  'team teams department specialists engineers developers experts colleagues technicians staff'.split(' '),
)
const asides = new Set(
  'also now currently already still certainly definitely then all both gladly'.split(' '),
)
/** Forms of -ing that tell a fact about the company, not an act for the customer. */
const facts = new Set('closing opening having being missing hiring'.split(' '))

/** Words after the subject among which the promised act must stand. */
const reach = 8

/** Commitments by a faceless “we” or “our team” in a reply in which nobody says “I”. */
export default rule(function* (reply) {
  if (reply.tokens.some(({ norm, open }) => open && norm === 'i')) return
  for (const sentence of reply.sentences) {
    if (sentence.part !== 'body' || sentence.question) continue
    const found = commitment(reply, sentence)
    if (found) {
      yield { span: found }
      return
    }
  }
})

/** The subject and verb of the sentence's first commitment. */
function commitment({ tokens }: Reply, { from, to }: Sentence): [start: number, end: number] | undefined {
  const words = tokens.slice(from, to).filter(token => token.open && isWord(token))
  const norms = words.map(({ norm }) => norm)
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    const verb = subjectEnd(norms, at)
    if (!first || verb === undefined) continue
    const act = promised(norms.slice(verb, verb + reach))
    const last = act === undefined ? undefined : words[verb + act]
    if (last) return [first.start, last.end]
  }
  return undefined
}

/** Where the verb of a company subject begins: after `we`, `our support team`, `the company`. */
function subjectEnd(words: readonly string[], at: number): number | undefined {
  if (words[at] === 'we') return words[at + 1] === 'both' ? undefined : at + 1
  if (words[at] !== 'our' && words[at] !== 'the') return undefined
  if (words[at + 1] === 'company') return at + 2
  const end = [1, 2, 3].find(more => people.has(words[at + more] ?? ''))
  return end === undefined ? undefined : at + end + 1
}

/** How many words further the promised act stands, if the verb promises one. */
function promised(words: readonly string[]): number | undefined {
  const act = words.findIndex((word, at) => at > 0 && !asides.has(word))
  const [verb] = words
  const word = words[act]
  if (word === undefined || word === 'not' || word === 'never') return undefined
  if (verb === 'will' || verb === 'shall') return word === 'be' ? undefined : act
  if (verb === 'would' && word === 'be') return act
  const going = verb === 'am' || verb === 'are' || verb === 'is'
  if (going && word.endsWith('ing') && !facts.has(word)) return act
  return (verb === 'have' || verb === 'has') && word.endsWith('ed') ? act : undefined
}
