import type { Scene } from './scene.ts'

/** Words of several senses, and the neighbours beside which they do not mean what rules look for. */
const senses: Readonly<Record<string, string>> = {
  volume:
    'sound audio speaker button buttons knob slider up down trading print printing licence license licences licenses licensing discount shadow docker named storage disk boot mount hair ml litres manual speakers',
  policy: 'privacy cookie insurance security password foreign public number holder holders',
  policies: 'privacy insurance security group',
  claim: 'insurance warranty baggage number form your',
  claims: 'insurance warranty baggage department',
  case: 'phone use test upper lower carrying pencil suit study studies sensitive insensitive worst best',
  ticket: 'train concert flight boarding plane bus parking cinema festival e airline season price prices',
  tickets: 'train concert flight boarding plane bus parking cinema festival airline season',
  issue: 'latest previous may june july magazine print this month refund',
  credit: 'card cards score scores limit check union rating report note to',
  product: 'dot cross inner vector',
  terms: 'in search school payment',
  current: 'electric alternating direct eddy ac dc account accounts',
  discount: 'rate student box field code expired',
  queue: 'print printer message job mail playback songs',
  promise: 'javascript async rejected resolved object',
  guarantee: 'year years month months two money product bank',
}

/** A word of the hit has, with its neighbour, another sense: the volume button, an insurance claim, a credit card. */
export function isOtherSense({ before, hit, after }: Scene): boolean {
  const words = [before.at(-1) ?? '', ...hit, after[0] ?? '']
  return hit.some((word, at) => {
    const neighbours = Object.hasOwn(senses, word) ? senses[word]!.split(' ') : undefined
    if (!neighbours) return false
    return (
      (at === 0 && neighbours.includes(words[0]!)) ||
      (at === hit.length - 1 && neighbours.includes(words.at(-1)!))
    )
  })
}
