import { type CodeHit, type Reply, rule, type Sentence, SpanSet, sentenceAt } from '../../../src/kit.ts'

/** Blanks and notes to the agent that no template engine would fill. */
const blanks = [
  /\bINSERT [A-Z]+(?: HERE)?\b/g,
  /\b(?:TODO|TBD|LOREM IPSUM|lorem ipsum)\b/g,
  /\bX{2,}(?:[-/.]X{2,})+\b/g,
  /(?<!\b[Ee]very )\bX (?:business |working )?(?:days?|hours?|minutes?|weeks?)\b/g,
  /(?<=[a-z] )_{2,}(?=[ ,]|\.(?:\s|$))/g,
  /\b(?:Mr|Ms|Mrs)\.?\/(?:Mr|Ms|Mrs)\.?/g,
  /\b\d+ \w+\(s\)/g,
]
/** Sentences about placeholders, where one may stand as an example. */
const about = /\b(?:variable|placeholder|template|merge tag|merge field|tag|snippet|you left|code)\b/i

/** Template variables, blanks and variants that were left in the text. A macro is meant to have the first of these. */
export default rule(function* (reply) {
  const isMacro = reply.draft.macro !== undefined || reply.draft.channel === 'macro'
  const isSpoken = speaking(reply)
  if (!isMacro) yield* placeholders(reply, isSpoken)
  for (const blank of blanks) {
    for (const { 0: words, index } of reply.text.matchAll(blank)) {
      if (!isSpoken(index)) yield { span: [index, index + words.length] }
    }
  }
})

function* placeholders({ text, marks }: Reply, isSpoken: (at: number) => boolean): Iterable<CodeHit> {
  for (const { kind, start, end } of marks) {
    if (kind === 'placeholder' && !isPath(text, start) && !isSpoken(start)) yield { span: [start, end] }
  }
}

const notSaid: ReadonlySet<string> = new Set(['quote', 'code', 'url', 'history'])

/** `C:\Users\<your name>`, `<your address>`, `%APPDATA%`: for the reader to fill. */
const isPath = (text: string, at: number) =>
  /[\\/]/.test(text[at - 1] ?? '') ||
  (/^(?:<[Yy]our|%[A-Z]+%)/.test(text.slice(at, at + 24)) &&
    !/^%(?:[A-Z_]*NAME|DATE|ORDER|NUMBER|AGENT|EMAIL)/.test(text.slice(at, at + 24)))

/** Tells of places whether they are quoted, code, history or spoken about. */
function speaking(reply: Reply): (at: number) => boolean {
  const silent = new SpanSet(reply.marks.filter(({ kind }) => notSaid.has(kind)))
  const known = new Map<Sentence, boolean>()
  return at => {
    if (silent.holds(at)) return true
    const sentence = sentenceAt(reply, at)
    if (!sentence) return false
    const spoken = known.get(sentence) ?? about.test(reply.text.slice(sentence.start, sentence.end))
    known.set(sentence, spoken)
    return spoken
  }
}
