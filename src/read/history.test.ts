import { describe, expect, it } from 'vitest'
import { findHistory } from './history.ts'

/** What is left to check, and the customer's words. */
function split(text: string) {
  const { spans, customer } = findHistory(text)
  let own = ''
  let done = 0
  for (const [start, end] of spans) {
    own += text.slice(done, start)
    done = end
  }
  return { own: (own + text.slice(done)).trim(), customer }
}

describe('findHistory', () => {
  it('takes lines that start with > as the customer’s', () => {
    expect(split('> Where is it?\n>\n> I paid.\n\nIt left today.')).toEqual({
      own: 'It left today.',
      customer: 'Where is it?\n\nI paid.',
    })
  })

  it('takes an attribution with what it introduces, and leaves the reply below', () => {
    expect(
      split(
        'On Tue, 3 Mar 2026 at 10:12, Kim <kim@example.com>\nwrote:\n\n> Where is it?\n> > older\n\nIt left today.',
      ),
    ).toEqual({
      own: 'It left today.',
      customer: 'Where is it?',
    })
  })

  it('takes all below an attribution whose quotation bears no signs', () => {
    expect(split('It left today.\n\nOn 3 March 2026, Kim wrote:\n\nWhere is it?\nI paid.')).toEqual({
      own: 'It left today.',
      customer: 'Where is it?\nI paid.',
    })
  })

  it('leaves a sentence that only looks like an attribution', () => {
    const text = 'On Monday you wrote:\nthe box was open.\nI have sent a new one.'
    expect(split(text)).toEqual({ own: text })
  })

  it('takes all below a divider, without its headings', () => {
    expect(
      split(
        'It left today.\n\n-----Original Message-----\nFrom: Kim\nSent: Monday\nSubject: Order\n\nWhere is it?',
      ),
    ).toEqual({
      own: 'It left today.',
      customer: 'Where is it?',
    })
    expect(split('Done.\n##- Please type your reply above this line -##\nWhere?')).toEqual({
      own: 'Done.',
      customer: 'Where?',
    })
  })

  it('takes all below a block of headings, as Outlook leaves it', () => {
    expect(split('Done.\n\nFrom: Kim\nSent: Monday\nTo: Us\nSubject: Order\n\nWhere is it?')).toEqual({
      own: 'Done.',
      customer: 'Where is it?',
    })
    expect(split('From: our warehouse\nwe shipped it.')).toEqual({
      own: 'From: our warehouse\nwe shipped it.',
    })
  })

  it('reads interleaved answers', () => {
    expect(split('> Where is it?\nOn its way.\n> And the bill?\nAttached.')).toEqual({
      own: 'On its way.\n\nAttached.',
      customer: 'Where is it?\n\nAnd the bill?',
    })
  })

  it('takes the lines within block quotes that a format marks', () => {
    expect(findHistory('It left.\n\nWhere is it?', [[10, 22]])).toEqual({
      spans: [[10, 22]],
      customer: 'Where is it?',
    })
  })

  it('finds nothing in a reply without history', () => {
    expect(findHistory('Hi Kim,\n\nit left today.\n\nBest,\nZoë')).toEqual({ spans: [] })
  })
})
