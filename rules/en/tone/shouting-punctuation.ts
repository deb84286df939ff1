import { type CodeHit, rule, type Sentence, SpanSet } from '../../../src/kit.ts'

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
const hammering = /!{2,}|\?{2,}|\?!|!\?/g

/** Capitals, repeated marks and trailing dots that raise the temperature. */
export default rule(function* ({ text, sentences, marks }) {
  const quoted = new SpanSet(marks.filter(({ kind }) => notSaid.has(kind)))
  for (const sentence of sentences) {
    if (sentence.part === 'signature' || sentence.part === 'history') continue
    const own = text.slice(sentence.start, sentence.end)
    yield* shouted(own, sentence, quoted)
    yield* hammered(own, sentence, quoted)
    yield* trailing(own, sentence)
  }
})

const notSaid: ReadonlySet<string> = new Set(['quote', 'code', 'url', 'email', 'placeholder'])

function* shouted(text: string, { start }: Sentence, quoted: SpanSet): Iterable<CodeHit> {
  const loud = [...text.matchAll(capitals)]
    .filter(({ 0: word, index }) => ordinary.has(word) && !quoted.holds(start + index))
    .map(({ 0: word, index }) => ({ start: start + index, end: start + index + word.length }))
  const first = loud[0]
  const last = loud.at(-1)
  if (first && last) yield { span: [first.start, last.end] }
}

function* hammered(text: string, { start }: Sentence, quoted: SpanSet): Iterable<CodeHit> {
  const found = [...text.matchAll(hammering)]
  const joyful = found.length > 0 && joy.test(text)
  for (const { 0: marks, index } of found) {
    const cheerful = marks.startsWith('!!') && joyful
    const at = start + index
    if (!cheerful && !quoted.holds(at)) yield { span: [at, at + marks.length] }
  }
}

/** Two or more breaks of dots in a sentence that ends in one: a sigh. */
function* trailing(sentence: string, { start }: Sentence): Iterable<CodeHit> {
  const text = sentence.trimEnd()
  if (!/(?:…|\.{3})$/.test(text)) return
  const breaks = text.match(/\p{L}(?:…|\.{3})/gu) ?? []
  if (breaks.length > 1) yield { span: [start, start + text.length] }
}
