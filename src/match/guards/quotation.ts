import type { Scene } from './scene.ts'

const speakers =
  '(?:you|he|she|they|who|people|someone|somebody|everyone|nobody|agent|agents|colleague|colleagues|courier|driver|seller|rep|manager|customer|customers|friend|bank)'
const between =
  "(?: (?:have|has|had|'ve|'s|'d|were|was|are|been|being|already|also|just|first|then|once|keep|kept|may|might|all|both|the|not))*"
const verbs =
  'say says said saying write writes wrote written telling tells told mention mentions mentioned promised hear heard hearing report reported describe described call called complain complained'.split(
    ' ',
  )
/** Asking for help is no report; asking about a discount is. */
const asked = 'asked(?= (?:about|whether|if|why|when|how|what|that) )'
const passives = ['told', 'promised', 'asked', 'informed', 'advised', 'assured']
const attribution = new RegExp(`(?:^| )${speakers}${between} (?:${asked}|${verbs.join('|')}) `)
const passive = new RegExp(
  `(?:^| )(?:you|i|we)(?: [a-z']+)? (?:were|was|been|being) (?:${passives.join('|')}) `,
)
const reporting = new Set([...verbs, ...passives])
/** The writer's own words again: a new clause of theirs after the report. */
const ownAgain = /[;:] |(?:[,-]|and|so|but) (?:so|but|and|then|i|we|here|our|it|please|the|which) /

/**
 * The hit reports somebody else's words: “you said …”, “they told you …”, “you were promised …”, as far as the writer
 * does not go on in a clause of their own (“…, but we”, “…, so here is”). What stands between quotation marks is closed
 * to patterns before any guard is asked.
 */
export function isAttributed({ before, hit }: Scene): boolean {
  if (!before.some(word => reporting.has(word))) return false
  const text = `${before.join(' ')} `
  const found = attribution.exec(text) ?? passive.exec(text)
  return found !== null && !ownAgain.test(`${text.slice(found.index + found[0].length)}${hit[0]} `)
}
