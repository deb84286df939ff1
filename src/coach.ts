import { builtinModel } from './classify/builtin.ts'
import { seeWith } from './coach/see.ts'
import type { Means } from './coach/update.ts'
import { builtinRuleset } from './ruleset/builtin.ts'

export { bindings, type Command } from './coach/keys.ts'
export { seeWith } from './coach/see.ts'
export {
  type Case,
  type CoachState,
  focused,
  openFindings,
  type See,
  type Start,
  type Suggestion,
  startCoaching,
  unsaved,
} from './coach/state.ts'
export { fillSlot, slotsOf, suggestions } from './coach/suggest.ts'
export { type CoachEvent, type Effect, type Means, type Step, update } from './coach/update.ts'
export { type CoachView, view } from './coach/view.ts'

/** What a coaching session needs: the linter with the built-in rules, and the scenarios there are. */
export async function builtinMeans(): Promise<Means> {
  const ruleset = builtinRuleset()
  const see = seeWith(ruleset, { model: await builtinModel() })
  return { see, scenarios: ['', ...ruleset.scenarios.map(({ id }) => id)] }
}
