import { type CustomerOpinion, judgeCustomer, type Model } from '../classify/index.ts'
import type { CustomerView, Reply } from '../types.ts'
import type { CaseNames } from './case.ts'
import { cuesIn } from './cues.ts'
import type { CustomerReading, Ruleset, Scenario } from './ruleset.ts'
import { topicOf } from './topic.ts'

/** The customer's view of the case, with the finer scenario that `CustomerView` has no room for. */
export type CustomerRead = { view: CustomerView; topic?: Scenario }

/**
 * Reads the customer's message: anger, grievance, fault and scenario, from weighted cues, and from the
 * classifier where there is one: it knows the cues too. Without a message nothing is known but what the case's name tells.
 */
export function readCustomer(
  message: Reply | undefined,
  named: CaseNames | undefined,
  ruleset: Ruleset,
  model?: Model,
): CustomerRead {
  const reading = ruleset.customer
  const signs = message ? signsIn(message, ruleset) : noSigns
  const opinion = message && model && judgeCustomer(message, signs.cues, model)
  const sum = (owner: string) => signs.points.get(owner) ?? 0
  const rage = message
    ? sum('anger') + sum('calm') + loudness(message.text, ruleset)
    : named?.guideline === reading.heated.guideline
      ? reading.levels[1]
      : 0
  const anger = angerOf(rage, reading, opinion)
  const told = named ?? topicOf(sum, anger >= 2, ruleset, opinion)
  const grievance =
    sum('complaint') +
    sum('content') +
    rage / 2 +
    (told?.scenario?.complaint ? 1 : 0) +
    leaning(opinion?.complaint)
  const aggrieved = opinion
    ? anger > 1 || opinion.complaint >= reading.sure.complaint
    : grievance >= reading.grievance
  const complaint = message ? aggrieved : named ? (named.scenario?.complaint ?? anger > 1) : null
  const unclear = !named && complaint ? ruleset.scenarios.find(({ id }) => id === reading.unclear) : undefined
  const topic = told?.scenario ?? unclear
  const heated = anger >= 2 && !reading.heated.not.includes(topic?.guideline ?? '')
  const guideline = named
    ? named.guideline
    : heated
      ? reading.heated.guideline
      : (told?.guideline ?? topic?.guideline ?? null)
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

type Signs = { cues: readonly string[]; points: ReadonlyMap<string, number>; words: readonly string[] }
const noSigns: Signs = { cues: [], points: new Map(), words: [] }

/** Points by owner (`anger`, `scenario/outage` …); each cue counts once however often it occurs. */
function signsIn(message: Reply, { cues, customer }: Ruleset): Signs {
  const points = new Map<string, number>()
  const seen = cuesIn(message, cues)
  for (const cue of seen.keys()) {
    const weight = customer.weights[`cue:${cue}`] ?? 0
    const of = cue.slice(0, cue.lastIndexOf('/'))
    points.set(of, (points.get(of) ?? 0) + weight)
  }
  const words = [...seen.values()].map(hit => message.text.slice(...hit.span))
  return { cues: [...seen.keys()], points, words: [...new Set(words)] }
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

/** Points give the degree of anger, the classifier, where there is one, whether it is anger at all. */
function angerOf(points: number, reading: CustomerReading, opinion?: CustomerOpinion): CustomerView['anger'] {
  const level = levelOf(points, reading)
  if (!opinion) return level
  if (opinion.angry < reading.sure.angry) return level === 0 ? 0 : 1
  return level === 3 ? 3 : 2
}

function levelOf(points: number, { levels }: CustomerReading): CustomerView['anger'] {
  if (points >= levels[2]) return 3
  if (points >= levels[1]) return 2
  return points >= levels[0] ? 1 : 0
}
