/** A generated library of macros: the same seed always gives the same texts. */
export function generatedLibrary(count: number, seed = 1): { id: number; title: string; text: string }[] {
  const next = randomFrom(seed)
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? ''
  return Array.from({ length: count }, (_, index) => {
    const body = Array.from({ length: 2 + Math.floor(next() * 5) }, () => sentence(pick))
    const text = [
      `${pick(openings)}\n`,
      body.slice(0, 3).join(' '),
      body.slice(3).join(' '),
      `\n${pick(closings)}`,
    ]
    return {
      id: 1000 + index,
      title: `${pick(topics)}::Case ${index}`,
      text: text.filter(Boolean).join('\n'),
    }
  })
}

/** The library as Zendesk exports it. */
export function asZendesk(library: ReturnType<typeof generatedLibrary>): string {
  const macros = library.map(({ id, title, text }) => ({
    id,
    title,
    active: true,
    actions: [{ field: 'comment_value', value: text }],
  }))
  return JSON.stringify({ macros }, null, 2)
}

const topics = ['Returns', 'Delivery', 'Billing', 'Account', 'Repairs', 'Subscriptions']
const openings = [
  'Hi {{ticket.requester.first_name}},',
  'Hello {{ticket.requester.name}},',
  'Dear customer,',
  'Hi there,',
]
const closings = [
  'Best,\n{{current_user.first_name}}',
  'Kind regards,\nThe team',
  'Thanks,\n{{current_user.name}}',
]

const starts = [
  'I have',
  'We have',
  'I will',
  'Your team asked me, so I',
  'Today I',
  'As you wished, I have',
  'Per our policy, we have',
]
const acts = [
  'checked',
  'sent',
  'replaced',
  'opened',
  'refunded',
  'booked',
  'looked at',
  'asked the carrier about',
  'utilized',
]
const things = [
  'your order',
  'the parcel',
  'the invoice',
  'your account',
  'the lamp',
  'the missing part',
  'ticket {{ticket.id}}',
]
const ends = [
  'and you hear from me by Friday.',
  'as soon as possible.',
  'within {{ticket.ticket_field_17}} days.',
  'and I am sorry for any inconvenience.',
  'so that it reaches you this week.',
  'because the label was torn.',
  'although we are experiencing a high volume of requests.',
]
const others = [
  'Please send me a photo of the box, and I take it from there.',
  'You can return unused items within 30 days.',
  'I understand how annoying a second delay is.',
  'Let me know which colour you would like.',
  'Unfortunately, there is nothing we can do.',
  'It is very important that you read the whole page carefully before you go on to the next step of the form.',
]

function sentence(pick: (list: readonly string[]) => string): string {
  const whole = pick(['made', 'made', 'said'])
  return whole === 'said' ? pick(others) : `${pick(starts)} ${pick(acts)} ${pick(things)} ${pick(ends)}`
}

/** mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
