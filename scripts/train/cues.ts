import { cuesIn } from '../../src/judge/cues.ts'
import { compile } from '../../src/ruleset/compile.ts'
import { loadPages } from '../../src/ruleset/load.ts'
import { dataOf } from '../../src/ruleset/values.ts'
import type { CuesIn } from './labelled.ts'

/** The built-in cues in a customer's message: what the classifier is told of it beside its words. */
export async function customerCues(): Promise<CuesIn> {
  const { pages } = await loadPages(new URL('../../rules', import.meta.url).pathname)
  const { cues } = compile(pages.map(dataOf))
  return message => cuesIn(message, cues).keys()
}
