import json from '#ruleset'
import twins from '#twins'
import type { Ruleset } from '../judge/ruleset.ts'
import type { PageValue } from './values.ts'

/** A value that is made when first asked for. */
function once<T>(make: () => T): () => T {
  const made: T[] = []
  return () => {
    if (made.length === 0) made.push(make())
    return made[0]!
  }
}

/** The ruleset that comes with the product, compiled at build time; parsed when first asked for. */
export const builtinRuleset: () => Ruleset = once(() => Object.freeze({ ...JSON.parse(json), code: twins }))

/** The tickets and drills that come with the product. Loaded for practice alone. */
export async function builtinPractice(): Promise<readonly PageValue[]> {
  const { default: pages } = await import('#practice')
  return JSON.parse(pages)
}

/** The pages behind the built-in ruleset: reasons, examples, patterns. Loaded where they are shown, never to lint. */
export async function builtinPages(): Promise<readonly PageValue[]> {
  const { default: pages } = await import('#pages')
  return JSON.parse(pages)
}
