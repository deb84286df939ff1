import type { See } from '../coach/state.ts'
import type { PageValue } from '../ruleset/values.ts'
import { grade } from './grade.ts'
import { drillFrom, type Round, replyRound, ticketsOf } from './rounds.ts'

/** What became of one text of a page: a model reply must pass (`quiet`), a draft to mend must not (`caught`). */
export type Proof = { page: string; verdict: 'caught' | 'missed' | 'quiet' | 'noisy'; text: string }

/** Holds a page for practice to its own promise; other pages promise nothing here. `pages` hold the tickets of the bank. */
export function prove(page: PageValue, pages: readonly PageValue[], see: See): Proof[] {
  if (page.kind === 'tickets')
    return ticketsOf([page]).map(ticket => modelPasses(`practice/${page.id}`, replyRound(ticket, {}), see))
  if (page.kind !== 'drill') return []
  if (page.value.kind === 'spot' || (!page.value.items && !page.value.pass)) return []
  const all = { ...page, value: { ...page.value, rounds: Number.MAX_SAFE_INTEGER } }
  return drillFrom(all, pages, [], () => 0).rounds.flatMap(round => {
    const name = `practice/drills/${page.id}`
    return [
      ...(round.model ? [modelPasses(name, round, see)] : []),
      ...(round.draft ? [draftFails(name, round, see)] : []),
    ]
  })
}

function modelPasses(page: string, { id, about, limits, model }: Round, see: See): Proof {
  const { passed, open } = grade(model, about, limits, see)
  return { page, verdict: passed ? 'quiet' : 'noisy', text: [id, ...open.map(({ what }) => what)].join(': ') }
}

function draftFails(page: string, { id, about, limits, draft }: Round, see: See): Proof {
  const { passed } = grade(draft, about, limits, see)
  return { page, verdict: passed ? 'missed' : 'caught', text: `${id}: ${draft}` }
}
