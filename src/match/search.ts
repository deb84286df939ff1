import { type Code, partsOf, type Width, widthOf } from './code.ts'
import type { SymbolTable } from './symbols.ts'

/** A symbol at which to try a pattern, and how many words of the pattern may stand before it. */
export type Anchor = { symbol: number; least: number; most: number }

/** What to look for: symbols of which every match holds one, and what looking for them costs. */
type Choice = { cost: number; anchors: readonly Anchor[] }

/** Symbols that stand in more sentences than this cost are not worth looking for a second time. */
const common = 250
const mostNeeds = 3

/** Where to try a pattern: `anchors` stand in every match, one for each alternative; `needs` elsewhere in its sentence. */
export type Search = { anchors: readonly Anchor[]; needs: readonly number[] }

/**
 * The cheapest way to look for a pattern: by its rarest word, or by that of each alternative; and by its next rarest
 * words, of which one must stand in the same sentence. Undefined where a match may hold no word at all.
 */
export function searchFor(code: Code, lists: readonly Code[], symbols: SymbolTable): Search | undefined {
  const best = choose(code, [0, 0])
  if (!best) return undefined
  const whole = code[0] === 'f' ? code[2] : code
  const parts = whole[0] === '.' ? partsOf(whole) : []
  const needs = parts
    .flatMap(part => choose(part, [0, 0]) ?? [])
    .filter(({ cost, anchors }) => cost < common && anchors.every(({ symbol }) => symbols.isWord(symbol)))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostNeeds)
  return {
    anchors: best.anchors,
    needs: needs.map(({ anchors }) => symbols.anyOf(anchors.map(({ symbol }) => symbol))),
  }

  function choose(part: Code, before: Width): Choice | undefined {
    switch (part[0]) {
      case 'w':
      case 'e': {
        const [least, most] = before
        const cost = symbols.cost(part[1]) * (most - least + 1)
        return { cost, anchors: [{ symbol: part[1], least, most }] }
      }
      case 'l':
        return choose(lists[part[1]]!, before)
      case 'f':
        return choose(part[2], before)
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
