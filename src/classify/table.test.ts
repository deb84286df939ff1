import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashOfFeature } from './features.ts'
import { compactTable, openTable, rowOf } from './table.ts'

const word = fc.stringMatching(/^[a-z]{1,8}$/)
const names = fc.uniqueArray(
  fc.tuple(word, word).map(([a, b]) => `p ${a} ${b}`),
  { minLength: 1, maxLength: 300 },
)

it('finds the row of every feature, and none for another', () => {
  fc.assert(
    fc.property(names, features => {
      const zero = Buffer.from(new Int8Array(features.length).buffer).toString('base64')
      const one = [1]
      const table = openTable(
        compactTable({
          targets: ['apology'],
          features,
          weights: zero,
          scale: one,
          bias: one,
          slope: one,
          spread: one,
          offset: one,
          threshold: one,
        }),
      )
      expect(features.map(name => rowOf(table, hashOfFeature(name)))).toEqual([...features.keys()])
      expect(rowOf(table, hashOfFeature('p no such feature'))).toBe(-1)
    }),
  )
})
