import { describe, expect, it } from 'vitest'
import { readPages } from './load.ts'
import type { PageFile } from './page.ts'

function rule(id: string, lines: Record<string, string>): PageFile {
  const usual = {
    concern: 'clarity',
    severity: 'info',
    message: '“{match}” is long-winded.',
    why: 'It costs time.',
    instead: 'Say it short.',
    try: '[Now.]',
    kind: 'phrase',
    match: '[at this point in time]',
    examples:
      '\n  bad: |\n    <<At this point in time>> no.\n    No, <<at this point in time>>.\n  good: |\n    At that point, yes.\n    Now.',
  }
  const text = Object.entries({ ...usual, ...lines })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')
  return { kind: 'rule', id, category: 'clarity', path: `clarity/${id}.yml`, text }
}

function troublesOf(...files: PageFile[]) {
  return readPages(files).troubles.map(({ title, help }) => [title, help])
}

describe('readPages', () => {
  it('takes a well-made page', () => {
    expect(readPages([rule('now', {})])).toMatchObject({ pages: [{ id: 'now' }], troubles: [] })
  })

  it('asks for two bad and two good examples', () => {
    const examples = '\n  bad: <<At this point in time>> no.\n  good: At that point.'
    expect(troublesOf(rule('now', { examples })).map(([title]) => title)).toEqual([
      'Unexpected 1 example under `bad`, expected at least two',
      'Unexpected 1 example under `good`, expected at least two',
    ])
  })

  it('asks for a near miss and for marks', () => {
    const examples =
      '\n  bad: |\n    At this point in time no.\n    <<At this point in time>>.\n  good: |\n    Hello.\n    Yes.'
    const titles = troublesOf(rule('now', { examples })).map(([title]) => title)
    expect(titles).toEqual([
      'Unexpected example without marked words',
      'Unexpected examples far from the patterns, expected a near miss',
    ])
  })

  it('refuses a hole that the kind does not fill', () => {
    expect(troublesOf(rule('now', { message: 'Long: {words}.' }))).toHaveLength(1)
    expect(troublesOf(rule('now', { message: '“{word}” is long.' }))).toEqual([
      ['Unexpected hole {word} in the message', 'A rule of kind phrase fills {match}.'],
    ])
  })

  it('points into a malformed pattern', () => {
    const [trouble] = readPages([rule('now', { match: '\n  - at this (point in time' })]).troubles
    expect(trouble).toMatchObject({ code: 'page-pattern', path: 'clarity/now.yml', line: 9 })
    expect(trouble?.help).toBeTruthy()
  })

  it('refuses a rule of kind code without its twin', () => {
    expect(troublesOf(rule('now', { kind: 'code' }))[0]?.[1]).toContain('now.ts beside the page')
  })

  it('leaves the broken page out and keeps the rest', () => {
    const { pages, troubles } = readPages([rule('broken', { severity: 'grave' }), rule('now', {})])
    expect(pages.map(({ id }) => id)).toEqual(['now'])
    expect(troubles).toHaveLength(1)
  })

  it('names the rule that a mistyped one may mean', () => {
    expect(troublesOf(rule('now', { over: '[thenn]' }), rule('then', {}))).toEqual([
      ['Unexpected rule “thenn”, expected one that exists', 'Did you mean “then”?'],
    ])
  })
})
