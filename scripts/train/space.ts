import { type Kind, kinds } from '../../src/classify/features.ts'
import type { Unit } from '../../src/classify/units.ts'
import { share } from '../../src/classify/weigh.ts'

/** A text as a sparse vector over the features of a space. */
export type Vector = { columns: Int32Array; values: Float32Array }

/** Calls `see` with each feature of a text. */
type Each<Text> = (text: Text, see: (hash: number, name: () => string) => void) => void

/** The features that occur often enough in the training texts, numbered. */
export type Space<Text> = {
  each: Each<Text>
  names: string[]
  columnOf: Map<number, number>
  worth: Float32Array
}

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
  cue: 0.2,
  manner: 0.2,
}
const worthByLetter = new Map<string, number>(
  Object.entries(kinds).map(([kind, letter]) => [letter, worth[kind as Kind]]),
)

/** Numbers every feature that occurs in at least `least` of the texts. */
export function spaceOf<Text>(texts: readonly Text[], each: Each<Text>, least: number): Space<Text> {
  const met = new Map<number, { name: string; texts: number; last: number }>()
  for (const [index, text] of texts.entries())
    each(text, (hash, name) => {
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
  return { each, names, columnOf, worth: Float32Array.from(names, name => worthByLetter.get(name[0]!)!) }
}

/** Kinds of feature that tell of the text as a whole, however long it is. */
const ofWhole: ReadonlySet<string> = new Set([kinds.cue, kinds.manner])

/**
 * A text in a space; longer texts have more features of their words, so each of these counts less. A feature counts at
 * most `most` times.
 */
export function vectorOf<Text extends { units: readonly Unit[] }>(
  text: Text,
  { each, names, columnOf, worth }: Space<Text>,
  most = Infinity,
): Vector {
  const counts = new Map<number, number>()
  each(text, hash => {
    const column = columnOf.get(hash)
    if (column !== undefined) counts.set(column, Math.min(most, (counts.get(column) ?? 0) + 1))
  })
  const columns = Int32Array.from(counts.keys()).sort()
  const ofWord = share(text.units.length)
  const values = Float32Array.from(
    columns,
    column => counts.get(column)! * worth[column]! * (ofWhole.has(names[column]![0]!) ? 1 : ofWord),
  )
  return { columns, values }
}
