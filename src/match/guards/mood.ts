import type { Scene } from './scene.ts'

/** The sentence asks the customer: “Could you send it as soon as possible?”, “Would you rather …?”. */
export function isAsked({ sentence, before, hit }: Scene): boolean {
  if (!sentence.question) return false
  const start = [...before, ...hit].slice(0, 6).join(' ')
  return /\b(?:could|can|would|will|do|did|are|is|have|does|has) (?:you|your|the|it|this|that)\b/.test(start)
}

/** The hit stands under an open condition: “if you haven't cancelled yet”, “in case our lines are busy”. */
export function isConditional({ clause }: Scene): boolean {
  const start = clause.slice(0, 2).join(' ')
  const open = /^(?:if|unless|whether)\b/.test(start) || clause.slice(0, 2).join(' ') === 'in case'
  if (!open || clause.slice(1, 3).join(' ') === 'you had') return false
  return !clause.slice(2).some((word, at) => mainSubject.has(word) && at > 0)
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
