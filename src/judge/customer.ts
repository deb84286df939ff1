import type { CustomerOpinion } from '../classify/index.ts'
import type { Hit } from '../match/index.ts'
import type { CustomerView, Reply } from '../types.ts'
import type { CaseNames } from './case.ts'
import { hitsIn } from './hits.ts'
import type { CustomerReading, Ruleset, Scenario } from './ruleset.ts'

/** The customer's view of the case, with the finer scenario that `CustomerView` has no room for. */
export type CustomerRead = { view: CustomerView; topic?: Scenario }

/**
 * Reads the customer's message: anger, grievance, fault and scenario, from weighted cues. Without a message nothing is
 * known but what the case's name tells.
 */
export function readCustomer(
  message: Reply | undefined,
  named: CaseNames | undefined,
  ruleset: Ruleset,
  opinion?: CustomerOpinion,
): CustomerRead {
  const reading = ruleset.customer
  const signs = message ? signsIn(message, ruleset) : noSigns
  const sum = (owner: string) => signs.points.get(owner) ?? 0
  const rage = message
    ? sum('anger') + sum('calm') + loudness(message.text, ruleset)
    : named?.guideline === reading.heated.guideline
      ? reading.levels[1]
      : 0
  const anger = levelOf(rage, reading)
  const scores = scoresOf(ruleset.scenarios, signs, opinion)
  const told = named ? named.scenario : leading(scores, reading)
  const grievance =
    sum('complaint') + sum('content') + rage / 2 + (told?.complaint ? 1 : 0) + leaning(opinion?.complaint)
  const complaint = message ? grievance >= reading.grievance : named ? (told?.complaint ?? anger > 1) : null
  const unclear = !named && complaint ? ruleset.scenarios.find(({ id }) => id === reading.unclear) : undefined
  const topic = told ?? unclear
  const heated = anger >= 2 && !reading.heated.not.includes(topic?.guideline ?? '')
  const guideline = named ? named.guideline : heated ? reading.heated.guideline : (topic?.guideline ?? null)
  return {
    topic,
    view: {
      complaint,
      angry: message || named ? anger >= 2 : null,
      anger,
      scenario: guideline,
      playbook: playbookOf(named, topic, guideline, anger >= 2, ruleset),
      fault: faultOf(signs, topic, complaint),
      cues: signs.words,
    },
  }
}

/** The classifier's word on a grievance, as points for or against: half the log odds, one and a half at the most. */
function leaning(p = 0.5): number {
  return Math.max(-1.5, Math.min(1.5, Math.log(p / (1 - p)) / 2))
}

type Signs = { points: ReadonlyMap<string, number>; words: readonly string[] }
const noSigns: Signs = { points: new Map(), words: [] }

/** Points by owner (`anger`, `scenario/outage` …); each cue counts once however often it occurs. */
function signsIn(message: Reply, { cues, customer }: Ruleset): Signs {
  const points = new Map<string, number>()
  const seen = new Map<string, Hit>()
  for (const hit of hitsIn(message, cues)) if (!seen.has(hit.owner)) seen.set(hit.owner, hit)
  for (const owner of seen.keys()) {
    const weight = customer.weights[owner] ?? 0
    const of = owner.slice('cue:'.length, owner.lastIndexOf('/'))
    points.set(of, (points.get(of) ?? 0) + weight)
  }
  const words = [...seen.values()].map(hit => message.text.slice(...hit.span))
  return { points, words: [...new Set(words)] }
}

/** Points that a scenario has by the classifier's word alone, if that is certain of it. */
const classifierPoints = 2

function scoresOf(
  scenarios: readonly Scenario[],
  signs: Signs,
  opinion?: CustomerOpinion,
): [Scenario, number][] {
  const likelihood = (name: string) => opinion?.scenarios.find(({ scenario }) => scenario === name)?.p ?? 0
  return scenarios
    .filter(scenario => !scenario.operatorOnly)
    .map(scenario => {
      const cues = signs.points.get(`scenario/${scenario.id}`) ?? 0
      return [scenario, cues + classifierPoints * likelihood(scenario.guideline)]
    })
}

/** The scenario with the most points, if they reach the threshold and no other name of the guidelines comes close. */
function leading(
  scores: readonly [Scenario, number][],
  { threshold, margin }: CustomerReading,
): Scenario | undefined {
  const [best, ...others] = [...scores].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < threshold) return undefined
  const rival = others.find(([scenario]) => scenario.guideline !== best[0].guideline)
  return rival && best[1] - rival[1] < margin ? undefined : best[0]
}

function playbookOf(
  named: CaseNames | undefined,
  topic: Scenario | undefined,
  guideline: string | null,
  heated: boolean,
  ruleset: Ruleset,
): string | null {
  const { playbooks, heated: heat } = ruleset.customer
  const usual = named?.playbook ?? topic?.playbook ?? (guideline ? playbooks[guideline] : undefined) ?? null
  const known = ruleset.playbooks.find(playbook => playbook.id === usual)
  if (named) return known ? givesWay(known.id) : null
  if (known?.operatorOnly) return null
  return known ? givesWay(known.id) : heated ? heat.playbook : null

  function givesWay(playbook: string): string {
    return heated && heat.instead.includes(playbook) ? heat.playbook : playbook
  }
}

function faultOf(
  signs: Signs,
  topic: Scenario | undefined,
  complaint: boolean | null,
): CustomerView['fault'] {
  const balance = (signs.points.get('company-fault') ?? 0) - (signs.points.get('own-fault') ?? 0)
  if (balance !== 0) return balance > 0 ? 'likely' : 'unlikely'
  if (topic && topic.fault !== 'unknown') return topic.fault
  return complaint ? 'likely' : 'unknown'
}

/** Points for whole words in capitals (long ones and small words, for short ones may be acronyms) and for repeated `!` and `?`. */
function loudness(text: string, { customer: { shouting, exclaiming }, functionWords }: Ruleset): number {
  const words = text.match(/\p{L}{3,}/gu) ?? []
  const small = new Set(functionWords)
  const loud = words.filter(
    word =>
      word === word.toUpperCase() &&
      word !== word.toLowerCase() &&
      (word.length > 4 || small.has(word.toLowerCase())),
  ).length
  const shouts = loud >= 2 && loud / words.length > 0.15 ? 2 : Math.min(loud, 1)
  const signs = text.match(/[!?]{2,}/g)?.length ?? 0
  return shouts * shouting + Math.min(2, signs) * exclaiming
}

function levelOf(points: number, { levels }: CustomerReading): CustomerView['anger'] {
  if (points >= levels[2]) return 3
  if (points >= levels[1]) return 2
  return points >= levels[0] ? 1 : 0
}
