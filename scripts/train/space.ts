import { eachOfWord, eachOfWords, type Kind, kinds, nameOf } from '../../src/classify/features.ts'
import type { Unit } from '../../src/classify/units.ts'
import { share } from '../../src/classify/weigh.ts'

/** A text as a sparse vector over the features of a space. */
export type Vector = { columns: Int32Array; values: Float32Array }

/** The features that occur often enough in the training texts, numbered. */
export type Space = { names: string[]; columnOf: Map<number, number>; worth: Float32Array }

/** How much each kind of feature counts at learning; letters are many, so each counts little. */
const worth: Readonly<Record<Kind, number>> = {
  word: 1,
  words: 1,
  stem: 1,
  pair: 1,
  triple: 1,
  skip: 0.7,
  leap: 0.7,
  letters: 0.3,
}
const worthByLetter = new Map<string, number>(
  Object.entries(kinds).map(([kind, letter]) => [letter, worth[kind as Kind]]),
)

/** Numbers every feature that occurs in at least `least` of the texts. */
export function spaceOf(texts: readonly (readonly Unit[])[], least: number): Space {
  const met = new Map<number, { name: string; texts: number; last: number }>()
  for (const [index, units] of texts.entries())
    eachFeature(units, (hash, name) => {
      const known = met.get(hash)
      if (!known) met.set(hash, { name: name(), texts: 1, last: index })
      else if (known.last !== index) {
        known.texts++
        known.last = index
      }
    })
  const names: string[] = []
  const columnOf = new Map<number, number>()
  for (const [hash, { name, texts }] of met) {
    if (texts < least) continue
    columnOf.set(hash, names.length)
    names.push(name)
  }
  return { names, columnOf, worth: Float32Array.from(names, name => worthByLetter.get(name[0]!)!) }
}

/** A text in a space; longer texts have more features, so each counts less. */
export function vectorOf(units: readonly Unit[], { columnOf, worth }: Space): Vector {
  const counts = new Map<number, number>()
  eachFeature(units, hash => {
    const column = columnOf.get(hash)
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1)
  })
  const columns = Int32Array.from(counts.keys()).sort()
  const values = Float32Array.from(
    columns,
    column => counts.get(column)! * worth[column]! * share(units.length),
  )
  return { columns, values }
}

function eachFeature(units: readonly Unit[], see: (hash: number, name: () => string) => void) {
  for (const { term } of units) eachOfWord(term, see)
  eachOfWords(units, (hash, kind, from, to) => see(hash, () => nameOf(kind, units, from, to)))
}
