import type { Scene } from './scene.ts'

const speakers =
  '(?:you|he|she|they|who|people|someone|somebody|everyone|nobody|agent|agents|colleague|colleagues|courier|driver|seller|rep|manager|customer|customers|friend|bank)'
const between =
  "(?: (?:have|has|had|'ve|'s|'d|were|was|are|been|being|already|also|just|first|then|once|keep|kept|may|might|all|both|the|not))*"
const verbs =
  '(?:say|says|said|saying|write|writes|wrote|written|ask|asks|asked|asking|tell|tells|told|mention|mentions|mentioned|promised|hear|heard|hearing|report|reported|describe|described|explain|explained|point|pointed|call|called|complain|complained|feel|felt|think|thought|believe|worry|worried)'
const attribution = new RegExp(
  `(?:^| )${speakers}${between} ${verbs}(?= |$)(?!.* (?:[,;:-] (?:so|but|and|then|i|we|here)|;|but (?:i|we|you|the|our|it)) )`,
)
const passive =
  /(?:^| )(?:you|i|we) (?:were|was|have been|had been|are being) (?:told|promised|asked|informed|advised|assured)(?= |$)/

/**
 * The hit reports somebody else's words: “you said …”, “they told you …”, “you were promised …”. What the writer says
 * after it in a clause of their own (“…, but we”, “…, so here is”) is theirs again. What stands between quotation marks
 * is closed to patterns before any guard is asked.
 */
export function isAttributed({ before, hit }: Scene): boolean {
  const text = `${before.join(' ')} ${hit[0] ?? ''} `
  return attribution.test(text) || (passive.test(text) && !/[;:]|, (?:but|so)/.test(text))
}
