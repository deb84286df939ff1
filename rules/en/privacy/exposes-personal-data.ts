import { rule, type Span, SpanSet, sentenceAt } from '../../../src/kit.ts'

type Secret = { pattern: RegExp; holds?: (found: string, around: string) => boolean }

const secrets: readonly Secret[] = [
  { pattern: /(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])/g, holds: isCard },
  { pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{3,4}){3,8}(?: ?[A-Z0-9]{1,3})?\b/g, holds: isIban },
  { pattern: /(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g },
  { pattern: /\b(?:sk|pk|rk)_(?:live|test)_\w{6,}|\bAKIA[0-9A-Z]{12,}\b|\bey[JK][\w-]{15,}\.[\w-]+/g },
  { pattern: /\bpassword (?:to|is|was|:)\s*["“]?(?=\S*\d)(?=\S*[A-Za-z])[^\s"”]{6,}/gi },
  { pattern: /\bhttps?:\/\/(?:[\w-]+\.)*(?:intranet|internal|corp|local|localhost)(?:[.:/][^\s]*|\b)/gi },
  { pattern: /\b(?:private|personal) (?:mobile|cell|phone|number)(?: number)?\D{0,12}\+?\d[\d ()-]{6,}/gi },
  {
    pattern:
      /\b(?:[Aa]nother|[Oo]ther) (?:customer|buyer|guest|client)(?:, [A-Z]\p{L}+ [A-Z]\p{L}+|['’]s (?:address|name|email|number))/gu,
  },
  { pattern: /\bcc['’]?d [\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi },
]

/** What is private only where everybody can read it. */
const inPublic: readonly Secret[] = [
  { pattern: /\border (?:number |no\.? ?)?#?\d{4,}\b/gi },
  { pattern: /\b\d{1,4} [A-Z]\w+ (?:St|Street|Ave|Avenue|Rd|Road|Lane|Drive)\b/g },
  { pattern: /\byour (?:medication|prescription|diagnosis|test results?)\b/gi },
]
const publicChannels =
  /^(?:public|social|tweet|twitter|facebook|instagram|review|review-reply|forum|community|app-store)$/i

/** Private numbers, passwords, tokens and other people's data; what is found is named masked. */
export default rule(function* (reply) {
  const { text, draft } = reply
  const taken = new SpanSet()
  const open = publicChannels.test(draft.channel ?? '')
  for (const { pattern, holds } of open ? [...secrets, ...inPublic] : secrets)
    for (const found of text.matchAll(pattern)) {
      const span: Span = [found.index, found.index + found[0].length]
      const sentence = sentenceAt(reply, span[0])
      if (!sentence || sentence.part === 'history' || taken.meets(span)) continue
      const around = text.slice(Math.max(0, span[0] - 40), span[1] + 40)
      if (holds && !holds(found[0], around)) continue
      taken.add(span)
      yield { span, args: { match: masked(found[0]) } }
    }
})

/** A payment card's number: 13 to 19 digits whose Luhn sum is right, and no published test number. */
function isCard(found: string, around: string): boolean {
  const digits = found.replace(/\D/g, '')
  if (/tracking|isbn|invoice|\btest (?:card|number)/i.test(around)) return false
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** An account number whose check digits are right (ISO 13616, mod 97). */
function isIban(found: string): boolean {
  const plain = found.replaceAll(' ', '')
  if (plain.length < 15 || plain.length > 34) return false
  const turned = `${plain.slice(4)}${plain.slice(0, 4)}`.replace(/[A-Z]/g, letter =>
    String(letter.charCodeAt(0) - 55),
  )
  return [...turned].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** The first sign and the kind of what follows, never the value. */
function masked(found: string): string {
  return `${found.slice(0, 1)}${'•'.repeat(Math.min(8, found.length - 1))}`
}
