import { type Code, partsOf } from './code.ts'

/**
 * A code in few characters, for an index holds thousands and is read at every start: a letter and its numbers
 * (`w12`, `g0,8`; a sign by its character code), `?` and `f12` before the code they concern, `(…)` all in a row, `[…]`
 * one of.
 */
export function written(code: Code): string {
  switch (code[0]) {
    case '.':
      return `(${partsOf(code).map(written).join('')})`
    case '|':
      return `[${partsOf(code).map(written).join('')}]`
    case '?':
      return `?${written(code[1])}`
    case 'f':
      return `f${code[1]}${written(code[2])}`
    case 'g':
      return `g${code[1]},${code[2]}`
    case 's':
      return `s${code[1].charCodeAt(0)}`
    case '^':
    case '$':
      return code[0]
    default:
      return `${code[0]}${code[1]}`
  }
}

/** The code that `written` wrote; throws a TypeError on anything else. */
export function readCode(text: string): Code {
  let at = 0
  return next()

  function next(): Code {
    const kind = text[at++]
    switch (kind) {
      case '(':
        return ['.', ...until(')')]
      case '[':
        return ['|', ...until(']')]
      case '?':
        return ['?', next()]
      case 'f':
        return ['f', number(), next()]
      case 'g':
        return ['g', number(), afterComma()]
      case 's':
        return ['s', String.fromCharCode(number())]
      case 'w':
      case 'e':
      case 'l':
        return [kind, number()]
      case '^':
      case '$':
        return [kind]
      default:
        throw new TypeError(`no code begins with ${kind}: ${text}`)
    }
  }

  function until(end: string): Code[] {
    const parts: Code[] = []
    while (text[at] !== end) parts.push(next())
    at++
    return parts
  }

  function afterComma(): number {
    at++
    return number()
  }

  function number(): number {
    let value = 0
    for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(at) - 48) {
      value = value * 10 + digit
      at++
    }
    return value
  }
}
