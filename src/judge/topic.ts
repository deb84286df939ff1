import type { CustomerOpinion } from '../classify/index.ts'
import { type CaseNames, caseNamed } from './case.ts'
import type { Ruleset, Scenario } from './ruleset.ts'

/** Points by what cues speak for: `scenario/outage`. */
type Points = (of: string) => number

/**
 * What a message is about, its anger apart: by cues alone, or, where it is calm, by the classifier, which cues may sway.
 * An angry message that no cue tells more of is about its anger.
 */
export function topicOf(
  points: Points,
  angry: boolean,
  ruleset: Ruleset,
  opinion: CustomerOpinion | undefined,
): Pick<CaseNames, 'scenario' | 'guideline'> | undefined {
  const scores = ruleset.scenarios
    .filter(scenario => !scenario.operatorOnly)
    .map((scenario): Score => [scenario, points(`scenario/${scenario.id}`)])
    .sort((a, b) => b[1] - a[1])
  if (opinion && !angry) return likeliest(scores, opinion, ruleset)
  return leading(scores, ruleset) ?? (opinion && caseNamed(ruleset.customer.heated.playbook, ruleset))
}

type Score = [Scenario, number]

/** The scenario with the most points, if they reach the threshold and no other name of the guidelines comes close. */
function leading([best, ...others]: readonly Score[], { customer: { threshold, margin } }: Ruleset) {
  if (!best || best[1] < threshold) return undefined
  const rival = others.find(([scenario]) => scenario.guideline !== best[0].guideline)
  if (rival && best[1] - rival[1] < margin) return undefined
  return { scenario: best[0], guideline: best[0].guideline }
}

/** What the classifier's certainty is worth in points. */
const certainty = 5

/** The name of the guidelines with the most points; its scenario by cues, or else its usual one. */
function likeliest(
  scores: readonly Score[],
  { scenarios }: CustomerOpinion,
  { customer: { heated, playbooks, threshold }, scenarios: known }: Ruleset,
) {
  const ranked = scenarios
    .filter(({ scenario }) => scenario !== heated.guideline)
    .map(({ scenario: guideline, p }) => {
      const cued = scores.find(([scenario]) => scenario.guideline === guideline)
      return { guideline, cued, points: certainty * p + Math.max(0, cued?.[1] ?? 0) }
    })
    .sort((a, b) => b.points - a.points)
  const { guideline, cued } = ranked[0]!
  const scenario =
    cued && cued[1] >= threshold ? cued[0] : known.find(({ id }) => id === playbooks[guideline])
  return { guideline, scenario }
}
