import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Ruleset } from '../judge/ruleset.ts'
import type { CodeRule } from '../match/index.ts'
import { trouble } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import { builtinPages, builtinRuleset } from './builtin.ts'
import type { PageFile } from './page.ts'
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
  const twins = await Promise.all(
    own.filter(({ twin }) => twin !== undefined).map(page => loadTwin(page, base)),
  )
  const code = { ...base.code, ...Object.fromEntries(twins.flatMap(({ rule }) => (rule ? [rule] : []))) }
  const astray = twins.flatMap(({ trouble: told }) => told ?? [])
  const ruleset = Object.freeze({ ...extend(base, builtin, own), code })
  return { ruleset, pages: merged(builtin, own), troubles: [...troubles, ...astray] }
}

type Twin = { rule?: [id: string, find: CodeRule]; trouble?: Trouble }

/** The code beside a page. Node 20 reads no TypeScript: a built-in rule's own twin is bundled, others must be `.js`. */
async function loadTwin({ id, twin = '' }: Pick<PageFile, 'id' | 'twin'>, { code }: Ruleset): Promise<Twin> {
  const bundled = code[id]
  if (bundled && twin.endsWith('.ts')) return { rule: [id, bundled] }
  try {
    const { default: find } = await import(pathToFileURL(resolve(twin)).href)
    if (typeof find === 'function') return { rule: [id, find] }
    return { trouble: unloadable(twin, 'it has no function as its default export') }
  } catch (error) {
    return { trouble: unloadable(twin, error instanceof Error ? error.message : String(error)) }
  }
}

function unloadable(path: string, why: string): Trouble {
  return trouble('page-twin', `Unexpected code beside a page: ${why}`, {
    path,
    help: 'Write it as a .js file with `export default function* (reply) { … }`.',
  })
}
