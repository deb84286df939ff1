/**
 * A pattern ready to run; plain data, so that an index can be stored as JSON. `w` a word symbol, `e` a value, `s` a
 * sign, `g` a gap, `^ $` the sentence's ends, `|` one of, `.` all in a row, `?` may be absent, `l` a named list, `f`
 * what begins with a word of a symbol (so that long lists are passed over at a glance).
 */
export type Code =
  | ['w' | 'e', number]
  | ['s', string]
  | ['g', number, number]
  | ['^']
  | ['$']
  | ['|' | '.', ...Code[]]
  | ['?', Code]
  | ['l', number]
  | ['f', number, Code]

export type Width = readonly [least: number, most: number]

/** The most words that a value may take. */
const valueWords = 6

export const partsOf = (code: Code) => code.slice(1) as Code[]

/** The fewest and the most words that a match may hold. */
export function widthOf(code: Code, lists: readonly Code[]): Width {
  switch (code[0]) {
    case 'w':
      return [1, 1]
    case 'e':
      return [1, valueWords]
    case 'g':
      return [code[1], code[2]]
    case 'l':
      return widthOf(lists[code[1]]!, lists)
    case 'f':
      return widthOf(code[2], lists)
    case '?':
      return [0, widthOf(code[1], lists)[1]]
    case '.': {
      const widths = partsOf(code).map(part => widthOf(part, lists))
      return widths.reduce<Width>(([a, b], [least, most]) => [a + least, b + most], [0, 0])
    }
    case '|': {
      const widths = partsOf(code).map(part => widthOf(part, lists))
      return [Math.min(...widths.map(([least]) => least)), Math.max(...widths.map(([, most]) => most))]
    }
    default:
      return [0, 0]
  }
}
