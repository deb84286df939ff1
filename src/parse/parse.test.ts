import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft, Mark } from '../types.ts'
import { parse } from './parse.ts'

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  path: 'reply.txt',
  id: '1',
  text,
  source: { path: 'reply.txt', text, lines: [0] },
  marks: [],
  ...more,
})
const norms = (text: string) => parse(draft(text)).tokens.map(token => token.norm)
const sentences = (text: string) =>
  parse(draft(text)).sentences.map(({ start, end }) => text.slice(start, end))
const parts = (text: string) =>
  parse(draft(text)).sentences.map(({ part, start, end }) => `${part}: ${text.slice(start, end)}`)
const open = (text: string) =>
  parse(draft(text))
    .tokens.filter(token => token.open)
    .map(token => token.norm)
    .join(' ')

describe('words', () => {
  it.each([
    ["We're sorry", 'we are sorry'],
    ['We’re sorry', 'we are sorry'],
    ["you can't, cannot and won't", 'you can not , can not and will not'],
    ['I couldn’t’ve', 'i could not have'],
    ['dont', 'do not'],
    ["it's Anna's", "it 's anna 's"],
    ["I'd let's", "i 'd let us"],
    ['apologize analyzed', 'apologise analysed'],
    ['e-mail re-send higher-than-usual', 'email resend higher - than - usual'],
    ['in\u00adcon\u200bve\u00adnience', 'inconvenience'],
    ["ca\u00adn't", 'can not'],
    ['any\u00a0way', 'any way'],
    ['3.2 1,200.50 10:30 24h', '3.2 1,200.50 10:30 24h'],
    ['wait — no – yes', 'wait - no - yes'],
    ['well... ok…', 'well … ok …'],
    ['😊🎉 hi', '☺ hi'],
    ['terms & conditions', 'terms and conditions'],
  ])('%j are %j', (text, expected) => {
    expect(norms(text).join(' ')).toBe(expected)
  })

  it('gives every part of a contraction its own place', () => {
    const text = "We won't, you're"
    const { tokens } = parse(draft(text))
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'We',
      'wo',
      "n't",
      ',',
      'you',
      "'re",
    ])
  })
})

describe('sentences', () => {
  it.each([
    ['Mr. Smith called at 9 a.m. today. We answered.', 2],
    ['Use version 3.2, e.g. on Android. It works.', 2],
    ['See example.com/help. Thanks!', 2],
    ['Wait… it is loading. Done', 2],
    ['Really?! Yes!!! OK.', 3],
    ['Thanks!😊 We fixed it.', 2],
    ['We are currently\nexperiencing delays.', 1],
    ['Sorry about that.We will call you.', 2],
    ['One two\n\nthree four', 2],
    ['- first item\n- second item\n3. third item', 3],
    ['He said "Stop. Go away." and left.', 1],
    ['Room No. 5 is free. Dr. Berg is in.', 2],
    ['Anna K. Berg signed. J. Smith did not.', 2],
  ])('of %j there are %i', (text, count) => {
    expect(sentences(text)).toHaveLength(count)
  })

  it('know a question', () => {
    const { sentences: found } = parse(draft('Could you send it? I will look.'))
    expect(found.map(({ question }) => question)).toEqual([true, false])
  })
})

describe('parts of a letter', () => {
  it('are told apart', () => {
    const text =
      'Hi Anna,\n\nYour parcel left today.\n\nKind regards,\nPetros\nHeard Ltd\n\nOn 3 May Anna wrote:\n> where is it?'
    expect(parts(text)).toEqual([
      'greeting: Hi Anna,',
      'body: Your parcel left today.',
      'closing: Kind regards,',
      'signature: Petros',
      'signature: Heard Ltd',
      'history: On 3 May Anna wrote:',
      'history: > where is it?',
    ])
  })

  it.each([
    ['Hello Anna, we found it.', 'greeting: Hello Anna,'],
    ['We found it.\n\n-- \nAnna\nSupport', 'signature: Support'],
    ['We found it.\n\n-----Original Message-----\nFrom: A\nWhere?', 'history: Where?'],
    ['We found it.\n\nFrom: A <a@b.com>\nSent: today\nWhere?', 'history: Where?'],
    ['We found it.\n\nThanks again,\nAnna', 'closing: Thanks again,'],
    ['> Where is it?\nWe found it.', 'body: We found it.'],
    ['On Monday, Anna wrote:\n> Where?\n\nWe found it.', 'body: We found it.'],
    ['Kind regards,\nAnna\n\nPS: the code is 5.', 'body: PS: the code is 5.'],
  ])('in %j', (text, expected) => {
    expect(parts(text)).toContain(expected)
  })

  it('a reader has marked count before what lines look like', () => {
    const text = 'We found it. Goodbye'
    const marks: Mark[] = [{ kind: 'signature', start: 13, end: 20 }]
    expect(parse(draft(text, { marks })).sentences.map(({ part }) => part)).toEqual(['body', 'signature'])
  })
})

describe('marks', () => {
  it.each([
    'You wrote "as I told you" there',
    'You wrote “as I told you” there',
    'You wrote «as I told you» there',
    'You wrote „as I told you“ there',
    'You wrote ‘as I told you’ there',
    "You wrote 'as I told you' there",
    "You wrote 'I don't know' there",
  ])('close the quotation in %j', text => {
    expect(open(text)).toBe('you wrote there')
  })

  it.each([
    ["the customers' order and the shops' stock", "the customers ' order and the shops ' stock"],
    ['a 5" screen and a 6" one', 'a 5 " screen and a 6 " one'],
    ['the “refund” button', 'the " refund " button'],
  ])('open no quotation in %j', (text, expected) => {
    expect(open(text)).toBe(expected)
  })

  it('close code, links and addresses', () => {
    expect(open('see `our policy says` at https://x.com/our-policy or me@x.co.uk now')).toBe('see at or now')
  })

  it.each([
    ['{{ticket.requester.first_name}}', 'name'],
    ['{{first_name | fallback: "there"}}', 'name'],
    ['{{{Recipient.FirstName}}}', 'name'],
    ['{%customer.firstName,fallback=there%}', 'name'],
    ['{!Contact.FirstName}', 'name'],
    ['#{ticket.customer.lastname}', 'name'],
    ['%{ticket.name.first}', 'name'],
    ['<attribute key="user.name" default="there"/>', 'name'],
    ['[CUSTOMER NAME]', 'name'],
    ['%NAME%', 'name'],
    ['<first_name>', 'name'],
    ['[Your Name]', 'name'],
    ['{{ticket.id}}', 'number'],
    ['{{order_number}}', 'number'],
    ['{{ticket.url}}', 'link'],
    ['{{refund_amount}}', 'money'],
    ['[DATE]', 'date'],
    ['{{contact.email}}', 'email'],
    ['${company}', 'text'],
    ['{% if x %}', 'text'],
  ])('know the placeholder %s', (placeholder, stands) => {
    const { marks } = parse(draft(`Dear ${placeholder}, hello`))
    expect(marks).toMatchObject([{ kind: 'placeholder', start: 5, end: 5 + placeholder.length, stands }])
  })

  it.each([
    'press [Enter]',
    'the log says [ERROR] now',
    'see [Settings](https://x.com)',
    'note [1]',
    'SAVE%10% now',
  ])('see no placeholder in %j', text => {
    expect(parse(draft(text)).marks.filter(({ kind }) => kind === 'placeholder')).toEqual([])
  })
})

describe('the tree of a sentence', () => {
  it('is nlcst with the offsets of the whole text, made once', () => {
    const text = 'One is here. Two are there.'
    const reply = parse(draft(text))
    const tree = reply.tree(1)
    expect(tree).toBe(reply.tree(1))
    expect(JSON.stringify(tree)).toContain('"value":"Two"')
    expect(tree.children[0]?.position?.start.offset).toBe(13)
    expect(() => reply.tree(2)).toThrow(RangeError)
  })
})

describe('any text', () => {
  const signs = fc.constantFrom(
    ...'aB3 \n.,!?\'"’“”«»()[]{}<>%$#@`:;-–…\u00ad\u200b\u00a0😊é>'.match(/./gsu)!,
  )
  const texts = fc.array(signs, { maxLength: 120 }).map(chars => chars.join(''))

  it('is covered by its tokens, in order, sentence by sentence', () => {
    fc.assert(
      fc.property(texts, text => {
        const { tokens, sentences: found } = parse(draft(text))
        const bare = (part: string) => part.replace(/[\s\u00ad\u200b\u00a0]/g, '')
        expect(tokens.map(({ start, end }) => bare(text.slice(start, end))).join('')).toBe(bare(text))
        for (const [at, token] of tokens.entries()) {
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.start).toBeGreaterThanOrEqual(tokens[at - 1]?.end ?? 0)
        }
        expect(found.flatMap(({ from, to }) => [from, to])).toEqual(
          found.flatMap(({ from, to }, at) => [found[at - 1]?.to ?? 0, to === from ? -1 : to]),
        )
        expect(found.at(-1)?.to ?? 0).toBe(tokens.length)
        for (const [index, { from, to }] of found.entries()) {
          for (const token of tokens.slice(from, to)) expect(token.sentence).toBe(index)
        }
      }),
    )
  })

  it('is read the same whatever its apostrophes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom("can't", "we're", "I've", "don't", "it'll"),
        fc.constantFrom('’', 'ʼ'),
        (word, mark) => {
          expect(norms(word.replace("'", mark))).toEqual(norms(word))
        },
      ),
    )
  })
})
