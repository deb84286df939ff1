import type { Scene } from './scene.ts'

/** The sentence asks the customer: “Could you send it as soon as possible?”, “Would you rather …?”. */
export function isAsked({ sentence, before, hit }: Scene): boolean {
  if (!sentence.question) return false
  const start = [...before, ...hit].slice(0, 6).join(' ')
  return /\b(?:could|can|would|will|do|did|are|is|have|does|has) (?:you|your|the|it|this|that)\b/.test(start)
}

/** The hit stands under an open condition: “if you haven't cancelled yet”, “in case our lines are busy”. */
export function isConditional({ clause, hit }: Scene): boolean {
  const [first, second] = clause
  const open =
    first === 'if' || first === 'unless' || first === 'whether' || (first === 'in' && second === 'case')
  if (!open || [...clause, ...hit].slice(1, 3).join(' ') === 'you had') return false
  return !clause.slice(3).some(word => mainSubject.has(word))
}

const mainSubject = new Set(['i', 'we', 'please', 'then'])

const steps = new Set(
  'click tap open select choose press enter type scroll navigate go tick untick toggle download install log sign drag copy paste visit'.split(
    ' ',
  ),
)

/** The sentence is a step of an instruction: “Click Offer code …”, “Then choose …”. */
export function isStep({ before }: Scene): boolean {
  const start = before.filter(word => /^[a-z]/.test(word)).slice(0, 3)
  return start.some((word, at) => steps.has(word) && start.slice(0, at).every(each => leading.has(each)))
}

const leading = new Set([
  'please',
  'then',
  'now',
  'next',
  'first',
  'finally',
  'just',
  'and',
  'to',
  'you',
  'can',
])
