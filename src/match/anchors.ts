import { type Code, partsOf, type Width, widthOf } from './code.ts'
import type { SymbolTable } from './symbols.ts'

/** A symbol at which to try a pattern, and how many words of the pattern may stand before it. */
export type Anchor = { symbol: number; least: number; most: number }

type Choice = { cost: number; anchors: readonly Anchor[] }

/**
 * The cheapest set of symbols of which every match of a pattern holds at least one: its rarest word, or one for each
 * alternative. Undefined where a match may hold no word at all.
 */
export function anchorsOf(
  code: Code,
  lists: readonly Code[],
  symbols: SymbolTable,
): readonly Anchor[] | undefined {
  return choose(code, [0, 0])?.anchors

  function choose(part: Code, before: Width): Choice | undefined {
    switch (part[0]) {
      case 'w':
      case 'e':
        return {
          cost: symbols.cost(part[1]),
          anchors: [{ symbol: part[1], least: before[0], most: before[1] }],
        }
      case 'l':
        return choose(lists[part[1]]!, before)
      case '.':
        return cheapest(part, before)
      case '|':
        return together(part, before)
      default:
        return undefined
    }
  }

  function cheapest(part: Code, before: Width): Choice | undefined {
    let best: Choice | undefined
    let width = before
    for (const each of partsOf(part)) {
      const choice = choose(each, width)
      if (choice && choice.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = choice
      const [least, most] = widthOf(each, lists)
      width = [width[0] + least, width[1] + most]
    }
    return best
  }

  function together(part: Code, before: Width): Choice | undefined {
    const choices = partsOf(part).map(each => choose(each, before))
    if (choices.length === 0 || !choices.every(choice => choice !== undefined)) return undefined
    return {
      cost: choices.reduce((sum, choice) => sum + choice.cost, 0),
      anchors: choices.flatMap(choice => choice.anchors),
    }
  }
}
