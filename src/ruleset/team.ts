import type { Ruleset } from '../judge/ruleset.ts'
import type { Trouble } from '../types.ts'
import { builtinPages, builtinRuleset } from './builtin.ts'
import type { PageValue } from './values.ts'

/** A ruleset with a team's own pages in it, those pages' values, and what is amiss with them. */
export type TeamRuleset = { ruleset: Ruleset; pages: readonly PageValue[]; troubles: Trouble[] }

/**
 * The built-in ruleset with a team's own folder of pages added; a page of the same kind and name stands in for the
 * built-in one. Well-made pages count even where others have troubles. A code rule's twin is a `.js` or `.mjs` file.
 */
export async function teamRuleset(folder: string): Promise<TeamRuleset> {
  const [{ loadPages }, { extend, merged }, builtin] = await Promise.all([
    import('./load.ts'),
    import('./compile.ts'),
    builtinPages(),
  ])
  const { pages: own, troubles } = await loadPages(folder, builtin)
  const base = builtinRuleset()
  const code = { ...base.code, ...(await twinsOf(own)) }
  return {
    ruleset: Object.freeze({ ...extend(base, builtin, own), code }),
    pages: merged(builtin, own),
    troubles,
  }
}

async function twinsOf(pages: readonly { id: string; twin?: string }[]): Promise<Ruleset['code']> {
  const { pathToFileURL } = await import('node:url')
  const loaded = pages
    .filter(({ twin }) => twin !== undefined)
    .map(async ({ id, twin }) => [id, (await import(pathToFileURL(twin!).href)).default] as const)
  return Object.fromEntries(await Promise.all(loaded))
}
