import { describe, expect, it } from 'vitest'
import { parse } from '../parse/index.ts'
import { eachOfWord, eachOfWords, hashOfFeature, nameOf } from './features.ts'
import { unitsOf } from './units.ts'

const text = 'We’re sorry if you felt rushed.'
const reply = parse({ path: '', id: '', text, source: { path: '', text, lines: [0] }, marks: [] })
const units = unitsOf(reply, reply.sentences[0]!)

describe('features', () => {
  it('have the hash of their name', () => {
    const wrong: string[] = []
    for (const { term } of units)
      eachOfWord(term, (hash, name) => void (hash === hashOfFeature(name()) || wrong.push(name())))
    eachOfWords(units, (hash, kind, from, to) => {
      const name = nameOf(kind, units, from, to)
      if (hash !== hashOfFeature(name)) wrong.push(name)
    })
    expect(wrong).toEqual([])
  })

  it('know words by stem, with gaps and at the sentence’s ends', () => {
    const names: string[] = []
    eachOfWords(units, (_hash, kind, from, to) => names.push(nameOf(kind, units, from, to)))
    expect(names).toEqual(
      expect.arrayContaining(['p ^ we', 't are sorry if', 'k sorry you', 'l sorry felt', 'v rushed .']),
    )
  })

  it('know short words only whole', () => {
    const names: string[] = []
    for (const { term } of units) eachOfWord(term, (_hash, name) => names.push(name()))
    expect(names).toEqual(expect.arrayContaining(['w if', 's rush', 'c _rus']))
    expect(names).not.toContain('c _if')
  })
})
