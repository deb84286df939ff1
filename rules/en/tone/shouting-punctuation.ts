import { type CodeHit, type Reply, rule, type Sentence } from '../../../src/kit.ts'

/** Ordinary words that are only ever in capitals because somebody raises their voice. */
const ordinary = new Set(
  (
    'NOT NEVER AGAIN ALWAYS PLEASE CAREFULLY STOP PERIOD ONLY CANNOT MUST ALREADY TWICE THREE TIMES VERY EVERY ANY ' +
    "NOTHING NOBODY YOUR YOU THIS THAT DO DON’T DON'T DID WAIT READ IMMEDIATELY ABSOLUTELY FINAL NOW NO"
  ).split(' '),
)
/** Where many exclamation marks are joy, not anger. */
const joy =
  /\b(?:thank|thanks|great|glad|happy|love|lovely|welcome|enjoy|congrat\w*|yay|awesome|hooray|cheers|hurray)\b/i
const capitals = /(?<![\w-])[A-Z][A-Z’']+(?![\w-])/g
const marks = /!{2,}|\?{2,}|\?!|!\?/g

/** Capitals, repeated marks and trailing dots that raise the temperature. */
export default rule(function* (reply) {
  for (const sentence of reply.sentences) {
    if (sentence.part === 'signature' || sentence.part === 'history') continue
    yield* shouted(reply, sentence)
    yield* hammered(reply, sentence)
    yield* trailing(reply, sentence)
  }
})

function* shouted(reply: Reply, { start, end }: Sentence): Iterable<CodeHit> {
  const words = [...reply.text.slice(start, end).matchAll(capitals)]
    .map(({ 0: word, index }) => ({ word, start: start + index, end: start + index + word.length }))
    .filter(found => !isQuoted(reply, found.start))
  const loud = words.filter(({ word }) => ordinary.has(word))
  const first = loud[0]
  const last = loud.at(-1)
  if (first && last) yield { span: [first.start, last.end] }
}

function* hammered(reply: Reply, { start, end }: Sentence): Iterable<CodeHit> {
  const text = reply.text.slice(start, end)
  for (const found of text.matchAll(marks)) {
    const at = start + found.index
    const cheerful = found[0].startsWith('!!') && joy.test(text)
    if (!cheerful && !isQuoted(reply, at)) yield { span: [at, at + found[0].length] }
  }
}

/** Two or more breaks of dots in a sentence that ends in one: a sigh. */
function* trailing(reply: Reply, { start, end }: Sentence): Iterable<CodeHit> {
  const text = reply.text.slice(start, end).trimEnd()
  if (!/(?:…|\.{3})$/.test(text)) return
  const breaks = text.match(/\p{L}(?:…|\.{3})/gu) ?? []
  if (breaks.length > 1) yield { span: [start, start + text.length] }
}

const notSaid: ReadonlySet<string> = new Set(['quote', 'code', 'url', 'email', 'placeholder'])

function isQuoted({ marks }: Reply, at: number): boolean {
  return marks.some(mark => notSaid.has(mark.kind) && mark.start <= at && at < mark.end)
}
